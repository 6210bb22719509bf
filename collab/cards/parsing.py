"""From JSON of anybody's making to a body: limits first, then what nobody here can draw, then the types. Pure.

Whatever is wrong is named by its path in the JSON (`body[2].items[0].text`).
"""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from collab.cards.body import Action, Element, Form
from collab.core.errors import Invalid, TooLarge

BODY_BYTES = 65_536
MOST_DEPTH = 12
MOST_ELEMENTS = 400
MOST_ACTIONS = 50

Json = dict[str, Any]


def tags(*forms: Any) -> frozenset[str]:
    """What these are called in JSON."""
    return frozenset(str(form.__struct_config__.tag) for form in forms)


ELEMENTS = tags(*Element.__args__)
ACTIONS = tags(*Action.__args__)
# Adaptive Cards takes these words in any case; so do we
_CASELESS = frozenset(
    ("size", "weight", "color", "spacing", "style", "mode", "horizontalAlignment", "verticalContentAlignment", "width")
)


def parsed(told: bytes | Json) -> Form:
    """The body this JSON describes. Raises Invalid with the field at fault, or TooLarge."""
    raw = told if isinstance(told, bytes) else _encoded(told)
    if len(raw) > BODY_BYTES:
        raise TooLarge(f"a card may have {BODY_BYTES} bytes", field="body")
    try:
        found = msgspec.json.decode(raw)
        require_within_limits(found)
        return msgspec.convert(_form(found) if isinstance(found, dict) else found, Form)
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as error:
        raise complaint(str(error), within="") from None


def require_within_limits(found: Any) -> None:
    """Raises Invalid where there is too much, or too deep."""
    elements = actions = 0
    for depth, path, part in _parts(found, 0, ""):
        if depth > MOST_DEPTH:
            raise Invalid(f"deeper than {MOST_DEPTH}", field=path)
        kind = str(part.get("type", ""))
        actions += kind.startswith("Action.")
        elements += not kind.startswith("Action.") and "type" in part
        if elements > MOST_ELEMENTS or actions > MOST_ACTIONS:
            raise Invalid(f"at most {MOST_ELEMENTS} elements and {MOST_ACTIONS} actions", field=path)


def complaint(words: str, *, within: str) -> Invalid:
    """msgspec says "… - at `$.body[0].text`"; the field is what follows the dollar."""
    said, _, path = words.partition(" - at `")
    field = f"{within}{path.removeprefix('$').strip('`')}".strip(".")
    return Invalid(said, field=field or "body")


def _encoded(told: Json) -> bytes:
    try:
        return msgspec.json.encode(told)
    except RecursionError:
        raise Invalid(f"deeper than {MOST_DEPTH}", field="body") from None


def _parts(value: Any, depth: int, path: str) -> Iterator[tuple[int, str, Json]]:
    """Every object in it, with how many objects stand above. Ends one beyond the depth that is allowed."""
    if isinstance(value, dict):
        yield depth, path.removeprefix("."), value
        inner = [(f"{path}.{name}", held) for name, held in value.items()] if depth <= MOST_DEPTH else []
        for place, held in inner:
            yield from _parts(held, depth + 1, place)
    elif isinstance(value, list):
        for index, held in enumerate(value):
            yield from _parts(held, depth, f"{path}[{index}]")


def _form(form: Json) -> Json:
    """The form, every element of it one that is known."""
    if form.get("type") not in (None, "AdaptiveCard"):
        raise Invalid("is an AdaptiveCard", field="type")
    return {"type": "AdaptiveCard", **_inside(form)}


def _inside(part: Json) -> Json:
    """The same part with what it holds made known."""
    return {name: _held(name, value) for name, value in part.items() if name != "fallback"}


def _held(name: str, value: Any) -> Any:
    """What a field of a part holds, made known."""
    if isinstance(value, list) and name in _LISTS:
        return [one for held in value if (one := _LISTS[name](held)) is not None]
    if name == "card" and isinstance(value, dict):
        return _form(value)
    return _lowered(name, value)


def _part(held: Any) -> Any:
    return _inside(held) if isinstance(held, dict) else held


def _run(held: Any) -> Any:
    return {"type": "TextRun", "text": held} if isinstance(held, str) else _part(held)


def _element(held: Any) -> Any:
    """What is drawn for it: itself, what its author gave instead, or the mark of something unknown; None: nothing."""
    if not isinstance(held, dict) or held.get("isVisible") is False:
        return held if not isinstance(held, dict) else None
    kind = held.get("type")
    if kind in ELEMENTS:
        return _inside(held)
    instead = held.get("fallback")
    if instead == "drop":
        return None
    fallback = _element(instead) if isinstance(instead, dict) else None
    return {"type": "Collab.Unknown", "was": str(kind)[:200], "fallback": fallback}


def _action(held: Any) -> Any:
    """Action.Submit is Execute with its verb in `data`."""
    if not isinstance(held, dict):
        return held
    if held.get("type") == "Action.Submit":
        given = held.get("data")
        verb = given.get("verb") if isinstance(given, dict) else None
        return _inside(held) | {"type": "Action.Execute", "verb": verb or held.get("id") or ""}
    if held.get("type") in ACTIONS:
        return _inside(held)
    if isinstance(instead := held.get("fallback"), dict):
        return _action(instead)
    return {
        "type": "Collab.UnknownAction", "title": str(held.get("title", ""))[:200], "was": str(held.get("type"))[:200],
    }  # fmt: skip


def _lowered(name: str, value: Any) -> Any:
    """`Large` is `large`; a number written as words is a number."""
    if name not in _CASELESS or not isinstance(value, str):
        return value
    if name == "width" and value.isascii() and value.isdigit():
        return int(value[:4])
    return value[:1].lower() + value[1:]


_LISTS: dict[str, Callable[[Any], Any]] = {
    "body": _element, "items": _element, "actions": _action, "columns": _part, "rows": _part, "cells": _part,
    "inlines": _run,
}  # fmt: skip
"""Where the next elements, actions and parts lie, by the field that holds them."""
