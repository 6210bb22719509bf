"""Devices (设备): opened by signing in, over for good when they are ended."""

from collections.abc import Sequence

from django.db.models import QuerySet

from collab.accounts.models import Device, User
from collab.accounts.secrets import fingerprint, new_token
from collab.audit.services import record
from collab.core import clock, sql
from collab.core.commands import Actor
from collab.core.errors import NotFound
from collab.core.text import clean, shortened
from collab.eventlog.writing import Writing, writing

DEVICES = 20  # browsers one person may be signed in with; the oldest makes room


def issue_token(user: User, name: str) -> str:
    """A secret for one of his programs, shown this once."""
    token = new_token()
    with sql.writing():
        device = open_device(user, Device.Kind.PROGRAM, token, shortened(clean(name, "name"), 120), None)
        record("account.token_issued", actor=user.pk, subject=f"device:{device.pk}")
    return token


def sign_out(actor: Actor) -> None:
    """This device is over."""
    end_device(actor, actor.device)


def end_device(actor: Actor, device: int) -> None:
    """One of my own devices is over."""
    with writing() as log:
        if not end(log, Device.objects.filter(pk=device, user_id=actor.person)):
            raise NotFound
        record("account.device_ended", actor=actor.person, subject=f"device:{device}")


def end_other_devices(actor: Actor) -> None:
    """All my devices are over but the one that asks."""
    with writing() as log:
        end_others(log, actor)
        record("account.other_devices_ended", actor=actor.person, subject=f"person:{actor.person}")


def touch(devices: Sequence[int]) -> None:
    """These devices were seen just now; the only thing rules about absence read."""
    with sql.writing():
        Device.objects.filter(pk__in=devices).update(last_seen=clock.now())


def open_device(user: User, kind: Device.Kind, secret: str, name: str, address: str | None) -> Device:
    """A device known by this secret. Inside the caller's transaction, as all below."""
    return Device.objects.create(user=user, kind=kind, secret_hash=fingerprint(secret), name=name, address=address)


def make_room(log: Writing, user: User) -> None:
    """The oldest browsers beyond the limit are over."""
    open_ones = Device.objects.filter(user=user, kind=Device.Kind.BROWSER, ended_at=None).order_by("-last_seen", "-pk")
    if surplus := list(open_ones.values_list("pk", flat=True)[DEVICES:]):
        end(log, Device.objects.filter(pk__in=surplus))


def end_others(log: Writing, actor: Actor) -> None:
    """All of the person's but the one that asks."""
    end(log, Device.objects.filter(user_id=actor.person).exclude(pk=actor.device))


def end(log: Writing, devices: QuerySet[Device]) -> int:
    """How many of them were still open."""
    ended = devices.filter(ended_at=None).update(ended_at=clock.now())
    if ended:
        log.raise_access_epoch()
    return ended
