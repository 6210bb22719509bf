"""Leave (许可) to read what others made at an origin of its own, where nobody is signed in: a word in the address.

It is bound to one person, one device and one path, and ends in minutes. It is no right: that is asked for again
wherever it is shown.
"""

from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http.request import split_domain_port

from collab.accounts.selectors import still_signed_in
from collab.core import clock
from collab.core.commands import Actor

_SPAN = 300
"""Seconds. Within each the address of a file stays the same, so that a browser finds what it kept; a grant outlives the
one it was given in by another."""


class Grant(NamedTuple):
    """Who may read what."""

    actor: Actor
    path: str


def address_for(grant: Grant) -> str:
    """Where it is read: below the files' origin."""
    until = (int(clock.now().timestamp()) // _SPAN + 2) * _SPAN
    word = _signer().sign_object([grant.actor.person, grant.actor.device, grant.path, until])
    return f"{settings.FILES_ORIGIN}/{word}"


def opened(word: str) -> Grant | None:
    """What this word grants; None for one that we never said, that is over, or whose device was signed out."""
    try:
        person, device, path, until = _signer().unsign_object(word)
    except BadSignature:
        return None
    if clock.now().timestamp() >= until or not still_signed_in([device]):
        return None
    return Grant(Actor(person=person, device=device), path)


def is_files_host(host: str) -> bool:
    """Whether this host, with or without a port, is that of the files' origin."""
    return bool(settings.FILES_ORIGIN) and _name(host) == _name(urlsplit(settings.FILES_ORIGIN).netloc)


def _name(host: str) -> str:
    return split_domain_port(host)[0]


def _signer() -> Signer:
    return Signer(salt="collab.files.grants")
