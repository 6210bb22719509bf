"""Coming in (登录): with a password, or the first time with a one-time code."""

from collections.abc import Callable, Sequence

from django.contrib import auth
from django.contrib.auth.hashers import make_password
from django.db.models import QuerySet
from django.http import HttpRequest

from collab.accounts.adapter import forget_attempts
from collab.accounts.models import Device, OneTimeCode, User
from collab.accounts.refusals import ChoosePassword
from collab.accounts.secrets import code_read, fingerprint
from collab.accounts.services.attempts import Attempt
from collab.accounts.services.devices import end, make_room, open_device
from collab.accounts.services.logins import login_of
from collab.accounts.services.passwords import require_good, require_short
from collab.audit.services import record
from collab.core import clock, sql
from collab.core.errors import Invalid, Unauthenticated
from collab.core.text import shortened
from collab.eventlog.writing import Writing, writing

About = Callable[[int], Sequence[str]]
"""What everybody knows of a person: his name, pinyin, phone. No password may hold it."""


def sign_in(request: HttpRequest, login: str, password: str) -> Device:
    """A new device for this browser, under a new session key. What the session was before is over.

    Raises Unauthenticated for a wrong login or password alike, Limited after too many of them, ChoosePassword where
    the password is his one-time code.
    """
    require_short(password, field="password")
    attempt = Attempt(request, login_of(login))
    user = attempt.by_password(password)
    if user is None:
        attempt.by_code(password)
        raise ChoosePassword
    with writing() as log:
        # a password that was reset in this very moment is none any more
        if not _held(user).filter(password=user.password).exists():
            raise Unauthenticated("wrong login or password")
        device = _enter(log, request, user, attempt.address)
        record("account.signed_in", actor=user.pk, subject=f"device:{device.pk}", address=attempt.address)
    return device


def first_sign_in(request: HttpRequest, login: str, code: str, password: str, about: About) -> Device:
    """首次登录: his code is used up, this is his password from now on, and this browser his device.

    Raises as `sign_in`, and Invalid where the password is none; the code then stays good.
    """
    require_short(password, field="password")
    require_short(code, field="code")
    attempt = Attempt(request, login_of(login))
    attempt.count()
    shown = attempt.by_code(code)
    user = shown.user
    if code_read(password) == code_read(code):
        raise Invalid("the code itself is no password", field="password", rule="code")
    require_good(password, [user.login, *about(user.pk)], field="password")
    user.password = make_password(password)  # takes long, so before the transaction
    with writing() as log:
        # of two who hold the same slip one comes in
        used = OneTimeCode.objects.valid().filter(pk=shown.pk)
        if not _held(user).exists() or not used.update(used_at=clock.now()):
            raise Unauthenticated("wrong login or password")
        end(log, Device.objects.filter(user=user))
        user.save(update_fields=["password"])
        device = _enter(log, request, user, attempt.address)
        record("account.first_signed_in", actor=user.pk, subject=f"device:{device.pk}", address=attempt.address)
    return device


def unlock(user: int, *, by: int) -> None:
    """解除锁定: whoever mistyped too often may try again."""
    with sql.writing():
        forget_attempts(list(User.objects.filter(pk=user).values_list("login", flat=True)))
        record("account.unlocked", actor=by, subject=f"person:{user}")


def _held(user: User) -> QuerySet[User]:
    """His account, locked while it may be entered."""
    return User.objects.select_for_update().filter(pk=user.pk, is_active=True)


def _enter(log: Writing, request: HttpRequest, user: User, address: str) -> Device:
    end(log, Device.objects.filter(secret_hash=fingerprint(request.session.session_key or "")))
    request.session.flush()
    auth.login(request, user)
    request.session.save()
    device = open_device(user, Device.Kind.BROWSER, str(request.session.session_key), _browser(request), address)
    make_room(log, user)
    return device


def _browser(request: HttpRequest) -> str:
    said = request.headers.get("User-Agent", "")
    return shortened("".join(letter for letter in said if letter.isprintable()), 120)
