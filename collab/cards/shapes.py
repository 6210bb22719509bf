"""What the wire carries about cards: the face all see, and how one viewer stands to it."""

from datetime import datetime
from typing import Any, Literal

import msgspec

from collab.cards.body import Action, Element, LightName, OwnAddress, Short

CardState = Literal["open", "late", "done", "replaced"]


class LastAct(msgspec.Struct, frozen=True):
    """Who acted last, what he did, in words, and when."""

    by: str
    words: str
    at: datetime


class Face(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """卡面: what everybody sees who may see the card. `name` is what this kind is called, `number` what is written on
    paper (督办单〔2026〕15号). `acts`: which verbs each role may use now; `waits`: the roles it waits for. `stamp`: the
    words of what is done. `trail`: where all that happened is told. `fallback`: all of it in one plain line."""

    kind: str
    name: Short
    title: Short
    fallback: Short
    state: CardState = "open"
    number: Short = ""
    light: LightName | None = None
    stamp: Short = ""
    body: list[Element] = []
    actions: list[Action] = []
    acts: dict[str, list[str]] = {}
    waits: list[str] = []
    last: LastAct | None = None
    trail: OwnAddress = ""


class Standing(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One part (份额) that is mine, and its roles: 0 is the card as a whole. `version` goes with a press. `label` tells
    apart several parts of mine; `inputs` are the values to begin with."""

    part: int
    version: int
    roles: list[str]
    label: Short = ""
    inputs: dict[str, Any] = {}


class View(msgspec.Struct, frozen=True, omit_defaults=True):
    """How I stand to a card; `body` is what only I see of it."""

    standings: list[Standing]
    body: list[Element] = []


class CardFace(msgspec.Struct, frozen=True):
    """A card as it is now. Of two the one with the higher version is the newer."""

    card: int
    version: int
    face: Face


class CardSeen(msgspec.Struct, frozen=True):
    """A card as I see it. Without a face: the one I have is the newest."""

    card: int
    version: int
    view: View
    face: Face | None = None


class CardSample(msgspec.Struct, frozen=True):
    """图册中的一张: a card as some viewer would see it, and what it shows."""

    name: Short
    face: Face
    view: View


class CardGallery(msgspec.Struct, frozen=True):
    """卡片图册: every element, and the cards of every kind in every state and role."""

    samples: list[CardSample]


class CardsSeen(msgspec.Struct, frozen=True):
    """Those that I may see; the others are left out."""

    cards: list[CardSeen]
