"""Accounts: sign-in, and the devices a person holds. `Device` is the one truth about who is signed in where."""
