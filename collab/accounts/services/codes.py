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


def issue_codes(log: Writing, users: Sequence[int], *, by: int, reset: bool) -> list[Issued]:
    """A new code for each, in order; the older one is void, and who was locked out may try again.

    重置密码: with `reset`, who has a password loses it at once, and all his devices; without, he is left out, and so
    is who was deactivated. Inside the caller's transaction.
    """
    held = User.objects.select_for_update().filter(pk__in=users, is_active=True).order_by("pk")
    known = {user.pk: user for user in held if reset or not user.has_usable_password()}
    chosen = [user for user in dict.fromkeys(users) if user in known]
    taken = _reset(log, [user for user in known.values() if user.has_usable_password()])
    void_open(chosen)
    forget_attempts([known[user].login for user in chosen])
    record_each("account.code_issued", actor=by, subjects=[f"person:{user}" for user in chosen if user not in taken])
    record_each("account.reset", actor=by, subjects=[f"person:{user}" for user in chosen if user in taken])
    return _issue(chosen, by)


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


def _issue(users: Sequence[int], by: int) -> list[Issued]:
    expires_at = clock.now() + settings.CODE_LIFETIME
    codes = {user: new_code() for user in users}
    OneTimeCode.objects.bulk_create(
        [
            OneTimeCode(user_id=user, secret_hash=code_fingerprint(user, code), issued_by_id=by, expires_at=expires_at)
            for user, code in codes.items()
        ],
        batch_size=_BATCH,
    )
    return [Issued(user, code_written(code), expires_at) for user, code in codes.items()]
