"""会话与设备: signing in and out, and what I am signed in with. HTTP alone, for the socket has no cookies to give."""

from typing import Annotated

import msgspec
from django.http import HttpRequest
from django.middleware.csrf import get_token

from collab.accounts import selectors, services
from collab.accounts.selectors import SignedIn
from collab.api.operations import Nothing, Operation
from collab.core.commands import Actor, Id
from collab.directory.codes import words_about
from collab.directory.selectors import card_of
from collab.directory.shapes import PersonCard

Login = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Password = Annotated[str, msgspec.Meta(min_length=1, max_length=services.PASSWORD_LENGTH)]


class SignIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Staff number (工号) and password."""

    login: Login
    password: Password


class FirstSignIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Staff number (工号), the one-time code of the slip, and the password that is to be mine."""

    login: Login
    code: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    password: Password


class ChangePassword(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The password I have, and the one I want."""

    old: Password
    new: Password


class OneDevice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of my devices."""

    device: Id


class Devices(msgspec.Struct, frozen=True):
    """Where I am signed in, the last seen first."""

    devices: list[SignedIn]


def _who(request: HttpRequest, actor: Actor, _: Nothing) -> PersonCard:
    get_token(request)
    return card_of(actor.person)


def _sign_in(request: HttpRequest, _: Actor | None, form: SignIn) -> PersonCard:
    device = services.sign_in(request, form.login, form.password)
    get_token(request)
    return card_of(device.user_id)


def _first(request: HttpRequest, _: Actor | None, form: FirstSignIn) -> PersonCard:
    device = services.first_sign_in(request, form.login, form.code, form.password, words_about)
    get_token(request)
    return card_of(device.user_id)


def _sign_out(request: HttpRequest, actor: Actor, _: Nothing) -> None:
    services.sign_out(actor)
    request.session.flush()


def _devices(_: HttpRequest, actor: Actor, __: Nothing) -> Devices:
    return Devices(devices=selectors.devices_of(actor))


def _end_others(_: HttpRequest, actor: Actor, __: Nothing) -> None:
    services.end_other_devices(actor)


def _end_device(_: HttpRequest, actor: Actor, form: OneDevice) -> None:
    services.end_device(actor, form.device)


def _change_password(request: HttpRequest, actor: Actor, form: ChangePassword) -> None:
    services.change_password(request, actor, old=form.old, new=form.new, about=words_about(actor.person))


OPERATIONS = (
    Operation("session.get", "GET", "session", Nothing, _who, PersonCard, "Who I am; gives a page its CSRF cookie."),
    Operation("session.sign_in", "POST", "session", SignIn, _sign_in, PersonCard, "Sign in (登录).", "anybody"),
    Operation(
        "session.first", "POST", "session/first", FirstSignIn, _first, PersonCard,
        "First sign-in (首次登录): choose a password with a one-time code.", "anybody",
    ),
    Operation("session.sign_out", "DELETE", "session", Nothing, _sign_out, None, "Sign out (退出)."),
    Operation("device.list", "GET", "session/devices", Nothing, _devices, Devices, "My devices (设备)."),
    Operation("device.end_others", "DELETE", "session/devices", Nothing, _end_others, None, "End my other devices."),
    Operation("device.end", "DELETE", "session/devices/{device}", OneDevice, _end_device, None, "End one device."),
    Operation(
        "session.change_password", "POST", "session/password", ChangePassword, _change_password, None,
        "Another password (修改密码). All other devices are over.",
    ),
)  # fmt: skip
