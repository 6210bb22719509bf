"""Signing in and out. What ends a device raises the access epoch in the same transaction, so no socket outlives it."""

from collab.accounts.services.accounts import Login, deactivate, open_accounts, prepared
from collab.accounts.services.codes import Issued, issue_codes, void_code
from collab.accounts.services.devices import (
    DEVICES,
    end_device,
    end_other_devices,
    issue_token,
    sign_out,
    touch,
)
from collab.accounts.services.entering import About, first_sign_in, sign_in, unlock
from collab.accounts.services.passwords import PASSWORD_LENGTH, change_password, set_password

__all__ = [
    "DEVICES", "PASSWORD_LENGTH", "About", "Issued", "Login", "change_password", "deactivate", "end_device",
    "end_other_devices", "first_sign_in", "issue_codes", "issue_token", "open_accounts", "prepared", "set_password",
    "sign_in", "sign_out", "touch", "unlock", "void_code",
]  # fmt: skip
