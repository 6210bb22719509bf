"""The private address book (个人通讯录): contacts that only their owner can read.

Everything somebody writes about a contact is sealed in one body, with a key that is derived for him alone from a key of
the server's (`sealing`). The database shows whose row it is, its rough size and when it changed; no name, no phone, no
group. There is no command that takes an owner: whoever asks is the owner, administrators included.
"""
