"""Accounts (账号): opened by the directory, closed for who is gone."""

from collections.abc import Sequence
from typing import NamedTuple

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError

from collab.accounts.models import Device, User
from collab.accounts.services.codes import void_open
from collab.accounts.services.devices import end
from collab.accounts.services.logins import login_of
from collab.audit.services import record
from collab.core.errors import Conflict
from collab.eventlog.writing import writing

_BATCH = 500


class Login(NamedTuple):
    """A staff number (工号) and the password it may sign in with; None: not until it is given one."""

    login: str
    password: str | None = None


def prepared(logins: Sequence[Login]) -> list[User]:
    """Accounts to be. Before any transaction: a good hash takes longer than one may last."""
    return [User(login=login_of(login), password=make_password(password)) for login, password in logins]


def open_accounts(users: Sequence[User]) -> list[int]:
    """New accounts, all or none; answers their ids in order. Inside the caller's transaction."""
    try:
        made = User.objects.bulk_create(users, batch_size=_BATCH)
    except IntegrityError:
        raise Conflict("this login is taken", field="login") from None
    return [user.pk for user in made]


def deactivate(user: User, *, by: int | None = None) -> None:
    """停用: he can sign in nowhere and is signed in nowhere, from this moment."""
    with writing() as log:
        User.objects.filter(pk=user.pk).update(is_active=False)
        end(log, Device.objects.filter(user=user))
        void_open([user.pk])
        log.raise_access_epoch()
        record("account.deactivated", actor=by, subject=f"person:{user.pk}")
