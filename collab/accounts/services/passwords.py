"""Passwords (密码): what a good one is, and another one in its place."""

from collections.abc import Sequence

from django.contrib import auth
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from collab.accounts.models import Device, User
from collab.accounts.secrets import fingerprint
from collab.accounts.services.attempts import Attempt
from collab.accounts.services.codes import void_open
from collab.accounts.services.devices import end, end_others
from collab.audit.services import record
from collab.core.commands import Actor
from collab.core.errors import Forbidden, Invalid
from collab.eventlog.writing import writing

PASSWORD_LENGTH = 256  # a longer one only burns the processor
_TELLING = 4  # letters: what is shorter stands in a good password by chance
_RULES = {"password_too_short": "length", "password_too_common": "common"}


def change_password(request: HttpRequest, actor: Actor, *, old: str, new: str, about: Sequence[str] = ()) -> None:
    """Another password: all other devices are over, this one goes on under a new session key."""
    require_short(old, field="old")
    require_short(new, field="new")
    device = Device.objects.select_related("user").filter(pk=actor.device, kind=Device.Kind.BROWSER).first()
    if device is None:
        raise Forbidden("only in a browser")
    attempt = Attempt(request, device.user.login)
    user = attempt.by_password(old)
    if user is None:
        attempt.refused()
        raise Invalid("not your password", field="old")
    require_good(new, [user.login, *about], field="new")
    before, user.password = user.password, make_password(new)
    with writing() as log:
        # whoever was reset in this very moment has no password to change
        if not User.objects.filter(pk=user.pk, is_active=True, password=before).update(password=user.password):
            raise Invalid("not your password", field="old")
        end_others(log, actor)
        request.user = user
        auth.update_session_auth_hash(request, user)
        request.session.save()
        secret = fingerprint(str(request.session.session_key))
        Device.objects.filter(pk=actor.device).update(secret_hash=secret)
        address = attempt.address
        record("account.password_changed", actor=actor.person, subject=f"person:{actor.person}", address=address)


def set_password(user: User, password: str, *, by: int | None = None) -> None:
    """A first or forgotten password, given by somebody in charge; all devices are over, and so is his code."""
    require_good(password, [user.login], field="new")
    user.set_password(password)
    with writing() as log:
        user.save(update_fields=["password"])
        end(log, Device.objects.filter(user=user))
        void_open([user.pk])
        record("account.password_set", actor=by, subject=f"person:{user.pk}")


def require_short(password: str, *, field: str) -> None:
    """Before anything is hashed."""
    if len(password) > PASSWORD_LENGTH:
        raise Invalid(f"longer than {PASSWORD_LENGTH} characters", field=field)


def require_good(password: str, about: Sequence[str], *, field: str) -> None:
    """A password nobody guesses who knows all `about` him. Raises Invalid with the `rule` that it breaks."""
    try:
        validate_password(password)
    except ValidationError as error:
        first = error.error_list[0]
        rule = _RULES.get(str(first.code), "common")
        raise Invalid(" ".join(first.messages), field=field, rule=rule) from None
    plain = password.lower()
    if any(word.lower() in plain for word in about if _tells(word)):
        raise Invalid("holds the staff number, name or phone", field=field, rule="personal")


def _tells(word: str) -> bool:
    """Whether it says who he is: three digits of a number do not, a name of two characters does."""
    return len(word) >= (_TELLING if word.isascii() else 2)
