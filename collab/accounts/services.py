"""Signing in and out. What ends a device raises the access epoch in the same transaction, so no socket outlives it."""

from collections.abc import Sequence
from typing import NamedTuple

from allauth.account.adapter import get_adapter
from django.contrib import auth
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import QuerySet
from django.http import HttpRequest

from collab.accounts.models import Device, User
from collab.accounts.secrets import fingerprint, new_token
from collab.audit.services import record
from collab.core import clock, sql
from collab.core.commands import Actor
from collab.core.errors import Conflict, Forbidden, Invalid, Limited, NotFound, Unauthenticated
from collab.core.text import clean, shortened
from collab.eventlog.writing import Writing, writing

PASSWORD_LENGTH = 256  # a longer one only burns the processor
DEVICES = 20  # browsers one person may be signed in with; the oldest makes room
_BATCH = 500


class Login(NamedTuple):
    """A staff number (工号) and the password it may sign in with; None: not until it is given one."""

    login: str
    password: str | None = None


def prepared(logins: Sequence[Login]) -> list[User]:
    """Accounts to be. Before any transaction: a good hash takes longer than one may last."""
    return [User(login=_login(login), password=make_password(password)) for login, password in logins]


def open_accounts(users: Sequence[User]) -> list[int]:
    """New accounts, all or none; answers their ids in order. Inside the caller's transaction."""
    try:
        made = User.objects.bulk_create(users, batch_size=_BATCH)
    except IntegrityError:
        raise Conflict("this login is taken", field="login") from None
    return [user.pk for user in made]


def sign_in(request: HttpRequest, login: str, password: str) -> Device:
    """A new device for this browser, under a new session key. What the session was before is over.

    Raises Unauthenticated for a wrong login or password alike, Limited after too many of them.
    """
    if len(password) > PASSWORD_LENGTH:
        raise Invalid(f"longer than {PASSWORD_LENGTH} characters", field="password")
    adapter = get_adapter()
    address = adapter.get_client_ip(request)
    user = _known(request, _login(login), password, address)
    with writing() as log:
        if not User.objects.select_for_update().filter(pk=user.pk, is_active=True).exists():
            raise Unauthenticated("wrong login or password")
        _end(log, Device.objects.filter(secret_hash=fingerprint(request.session.session_key or "")))
        request.session.flush()
        auth.login(request, user)
        request.session.save()
        device = _open(user, Device.Kind.BROWSER, _session_secret(request), _browser(request), address)
        _make_room(log, user)
        record("account.signed_in", actor=user.pk, subject=f"device:{device.pk}", address=address)
    return device


def issue_token(user: User, name: str) -> str:
    """A secret for one of his programs, shown this once."""
    token = new_token()
    with sql.writing():
        device = _open(user, Device.Kind.PROGRAM, token, shortened(clean(name, "name"), 120), None)
        record("account.token_issued", actor=user.pk, subject=f"device:{device.pk}")
    return token


def sign_out(actor: Actor) -> None:
    """This device is over."""
    end_device(actor, actor.device)


def end_device(actor: Actor, device: int) -> None:
    """One of my own devices is over."""
    with writing() as log:
        if not _end(log, Device.objects.filter(pk=device, user_id=actor.person)):
            raise NotFound
        record("account.device_ended", actor=actor.person, subject=f"device:{device}")


def end_other_devices(actor: Actor) -> None:
    """All my devices are over but the one that asks."""
    with writing() as log:
        _end_others(log, actor)
        record("account.other_devices_ended", actor=actor.person, subject=f"person:{actor.person}")


def change_password(request: HttpRequest, actor: Actor, *, old: str, new: str) -> None:
    """Another password: all other devices are over, this one goes on under a new session key."""
    if max(len(old), len(new)) > PASSWORD_LENGTH:
        raise Invalid(f"longer than {PASSWORD_LENGTH} characters", field="new")
    address = get_adapter().get_client_ip(request)
    device = Device.objects.select_related("user").filter(pk=actor.device, kind=Device.Kind.BROWSER).first()
    if device is None:
        raise Forbidden("only in a browser")
    try:
        user = _known(request, device.user.login, old, address)
    except Unauthenticated:
        raise Invalid("not your password", field="old") from None
    _require_good(new, user)
    user.set_password(new)
    with writing() as log:
        user.save(update_fields=["password"])
        _end_others(log, actor)
        request.user = user
        auth.update_session_auth_hash(request, user)
        request.session.save()
        Device.objects.filter(pk=actor.device).update(secret_hash=fingerprint(_session_secret(request)))
        record("account.password_changed", actor=actor.person, subject=f"person:{actor.person}", address=address)


def set_password(user: User, password: str, *, by: int | None = None) -> None:
    """A first or forgotten password, given by somebody in charge; all devices are over."""
    _require_good(password, user)
    user.set_password(password)
    with writing() as log:
        user.save(update_fields=["password"])
        _end(log, Device.objects.filter(user=user))
        record("account.password_set", actor=by, subject=f"person:{user.pk}")


def deactivate(user: User, *, by: int | None = None) -> None:
    """停用: he can sign in nowhere and is signed in nowhere, from this moment."""
    with writing() as log:
        User.objects.filter(pk=user.pk).update(is_active=False)
        _end(log, Device.objects.filter(user=user))
        log.raise_access_epoch()
        record("account.deactivated", actor=by, subject=f"person:{user.pk}")


def touch(devices: Sequence[int]) -> None:
    """These devices were seen just now; the only thing rules about absence read."""
    with sql.writing():
        Device.objects.filter(pk__in=devices).update(last_seen=clock.now())


def _known(request: HttpRequest, login: str, password: str, address: str) -> User:
    """Whose login and password these are. Wrong ones count, for the login and for the address."""
    try:
        user = get_adapter().authenticate(request, username=login, password=password)
    except Limited:
        # once a minute and address: who hammers at the door shall not fill the audit
        if cache.add(f"collab:limited:{address}", 1, timeout=60):
            _tell_refusal(login, "limited", address)
        raise
    if not isinstance(user, User) or not user.is_active:
        _tell_refusal(login, "refused", address)
        raise Unauthenticated("wrong login or password")
    return user


def _tell_refusal(login: str, outcome: str, address: str) -> None:
    with sql.writing():
        record("account.sign_in", actor=None, subject=f"login:{login}", outcome=outcome, address=address)


def _open(user: User, kind: Device.Kind, secret: str, name: str, address: str | None) -> Device:
    return Device.objects.create(user=user, kind=kind, secret_hash=fingerprint(secret), name=name, address=address)


def _make_room(log: Writing, user: User) -> None:
    open_ones = Device.objects.filter(user=user, kind=Device.Kind.BROWSER, ended_at=None).order_by("-last_seen", "-pk")
    if too_many := list(open_ones.values_list("pk", flat=True)[DEVICES:]):
        _end(log, Device.objects.filter(pk__in=too_many))


def _end_others(log: Writing, actor: Actor) -> None:
    _end(log, Device.objects.filter(user_id=actor.person).exclude(pk=actor.device))


def _end(log: Writing, devices: QuerySet[Device]) -> int:
    """How many of them were still open."""
    ended = devices.filter(ended_at=None).update(ended_at=clock.now())
    if ended:
        log.raise_access_epoch()
    return ended


def _require_good(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise Invalid(" ".join(error.messages), field="new") from None


def _session_secret(request: HttpRequest) -> str:
    return str(request.session.session_key)


def _login(text: str) -> str:
    login = clean(text, "login")
    if not 0 < len(login) <= 40:
        raise Invalid("needs 1 to 40 characters", field="login")
    return login


def _browser(request: HttpRequest) -> str:
    said = request.headers.get("User-Agent", "")
    return shortened("".join(letter for letter in said if letter.isprintable()), 120)
