"""One-time codes (一次性登录码): with them a newcomer, or who forgot his password, chooses one."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.contrib.auth.hashers import make_password

from collab.accounts.adapter import forget_attempts
from collab.accounts.models import Device, OneTimeCode, User
from collab.accounts.secrets import code_fingerprint, code_written, new_code
from collab.accounts.services.devices import end
from collab.audit.services import record, record_each
from collab.core import clock
from collab.core.errors import NotFound
from collab.eventlog.writing import Writing, writing

_BATCH = 500


class Issued(NamedTuple):
    """A code as it is printed, this once: nobody can ask for it again."""

    user: int
    code: str
    expires_at: datetime


def issue_codes(log: Writing, users: Sequence[int], *, by: int) -> list[Issued]:
    """A new code for each, in order; the older one is void, and who was locked out may try again.

    重置密码: who has a password loses it, with all his devices, at once. Inside the caller's transaction.
    Raises NotFound where one of them is no active account.
    """
    held = {user.pk: user for user in User.objects.select_for_update().filter(pk__in=users, is_active=True)}
    if any(user not in held for user in users):
        raise NotFound
    void_open(users)
    reset = _reset(log, [user for user in held.values() if user.has_usable_password()])
    expires_at = clock.now() + settings.CODE_LIFETIME
    codes = {user: new_code() for user in users}
    OneTimeCode.objects.bulk_create(
        [
            OneTimeCode(user_id=user, secret_hash=code_fingerprint(user, code), issued_by_id=by, expires_at=expires_at)
            for user, code in codes.items()
        ],
        batch_size=_BATCH,
    )
    forget_attempts([held[user].login for user in users])
    record_each("account.code_issued", actor=by, subjects=[f"person:{u}" for u in users if u not in reset])
    record_each("account.reset", actor=by, subjects=[f"person:{user}" for user in users if user in reset])
    return [Issued(user, code_written(code), expires_at) for user, code in codes.items()]


def void_code(user: int, *, by: int) -> None:
    """作废: the code that is out for him opens nothing any more."""
    with writing():
        if not void_open([user]):
            raise NotFound("no code is out for him", field="person")
        record("account.code_voided", actor=by, subject=f"person:{user}")


def void_open(users: Collection[int]) -> int:
    """Whatever codes are out for them. Inside the caller's transaction."""
    return OneTimeCode.objects.unused().filter(user__in=users).update(voided_at=clock.now())


def _reset(log: Writing, users: Sequence[User]) -> set[int]:
    """Their passwords are void and their devices over: maybe somebody else had both."""
    chosen = {user.pk for user in users}
    User.objects.filter(pk__in=chosen).update(password=make_password(None))
    end(log, Device.objects.filter(user__in=chosen))
    return chosen
