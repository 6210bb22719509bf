"""Who is signed in, and where. Each answer is one query, and "no" for whoever was deactivated."""

from collections.abc import Collection
from datetime import datetime

import msgspec
from django.conf import settings
from django.db.models import Q, QuerySet

from collab.accounts.models import Device
from collab.accounts.secrets import fingerprint
from collab.core import clock
from collab.core.commands import Actor

_PART = 10_000  # ids in one statement


class SignedIn(msgspec.Struct, frozen=True):
    """设备: one of my sign-ins. `current` is the one that asks."""

    device: int
    kind: str
    name: str
    address: str | None
    created_at: datetime
    last_seen: datetime
    current: bool


def actor_of_session(session_key: str) -> Actor | None:
    """Who holds this browser session; None when it was signed out, ran out or never was."""
    return _actor(session_key, Device.Kind.BROWSER)


def actor_of_token(token: str) -> Actor | None:
    """Whose program shows this token."""
    return _actor(token, Device.Kind.PROGRAM)


def still_signed_in(devices: Collection[int]) -> set[int]:
    """Those of the devices that may still be served."""
    wanted = list(devices)
    alive: set[int] = set()
    for start in range(0, len(wanted), _PART):
        alive.update(_open().filter(pk__in=wanted[start : start + _PART]).values_list("pk", flat=True))
    return alive


def devices_of(actor: Actor) -> list[SignedIn]:
    """Where I am signed in, the last seen first."""
    mine = _open().filter(user_id=actor.person).order_by("-last_seen", "-id")
    return [
        SignedIn(d.pk, d.kind, d.name, d.address, d.created_at, d.last_seen, current=d.pk == actor.device) for d in mine
    ]


def _actor(secret: str, kind: Device.Kind) -> Actor | None:
    found = _open().filter(secret_hash=fingerprint(secret), kind=kind).values_list("user_id", "pk").first()
    return Actor(person=found[0], device=found[1]) if found else None


def _open() -> QuerySet[Device]:
    # a browser's sign-in ends with its cookie, a program's only when somebody ends it
    since = clock.ago(seconds=settings.SESSION_COOKIE_AGE)
    lasting = Q(kind=Device.Kind.PROGRAM) | Q(created_at__gt=since)
    return Device.objects.filter(lasting, ended_at=None, user__is_active=True)
