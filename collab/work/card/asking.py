"""Between the forms of acts and the inputs of a card: what to ask for, and what was meant by the answer. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, tzinfo
from typing import Any

from collab.cards.body import (
    Element,
    Holder,
    InputChoices,
    InputDate,
    InputFiles,
    InputNumber,
    InputPeople,
    InputText,
    InputTime,
    InputToggle,
    Option,
)
from collab.cards.forms import People, Value
from collab.work.forms import FormField
from collab.work.kinds import LEAD, Kind
from collab.work.wording import role_words

_HOLDERS: list[Holder] = ["units", "positions", "persons"]
_MOST_WORDS = 4_000
_MOST_HOLDERS = 200
_MOST_FILES = 20
_TIME = "_time"
_STEP = "step"
Steps = Sequence[tuple[str, str]]
Closing = Callable[[date], datetime]
"""When the office closes on a day."""


def inputs_of(fields: Sequence[FormField], kind: Kind, steps: Steps) -> list[Element]:
    """What a card of this kind asks for, in order. `steps`: where it may go back to."""
    return [one for field in fields for one in _inputs(field, kind, steps)]


def given(fields: Sequence[FormField], values: Mapping[str, Value], closing: Closing) -> dict[str, Any]:
    """What was filled in, as the act's form wants it. What was left empty is left out."""
    read = {field.name: _READERS[field.sort](field.name, values, closing) for field in fields}
    return {name: value for name, value in read.items() if value is not None}


def begun(fields: Sequence[FormField], begins: Mapping[str, Any], zone: tzinfo) -> dict[str, Any]:
    """The same the other way: what the inputs begin with, where the form begins with something."""
    values: dict[str, Any] = {}
    for field in fields:
        if (told := begins.get(field.name)) is not None:
            values |= _BEGINNERS.get(field.sort, _as_it_is)(field.name, told, zone)
    return values


def input_of(fields: Sequence[FormField], path: str) -> str:
    """At which input of the card a complaint about `path` in the form ("parts[0].to") is shown."""
    name = path.partition(".")[0].partition("[")[0]
    field = next((one for one in fields if one.name == name), None)
    if field is None:
        return path
    return f"inputs.{name}_{LEAD}" if field.sort == "parts" else f"inputs.{name}"


def _inputs(field: FormField, kind: Kind, steps: Steps) -> Iterator[Element]:
    told: dict[str, Any] = {"id": field.name, "label": field.zh, "is_required": field.required}
    if field.name == _STEP:
        yield InputChoices(**told, choices=[Option(words, code) for code, words in steps])
    elif field.sort == "term":
        yield InputDate(**told)
        yield InputTime(id=field.name + _TIME, label="几点（不填：当日下班）")
    elif field.sort == "parts":
        for role in kind.part_roles:
            few = 1 if role == LEAD else _MOST_HOLDERS
            label = role_words(kind.code, role).zh
            needed = field.required and role == kind.part_roles[0]
            yield InputPeople(id=f"{field.name}_{role}", label=label, of=_HOLDERS, max=few, is_required=needed)
    else:
        yield _MAKERS[field.sort](field, told)


def _text(field: FormField, told: dict[str, Any]) -> Element:
    length = min(field.length or _MOST_WORDS, _MOST_WORDS)
    return InputText(**told, is_multiline=field.sort == "text", max_length=length)


def _choices(field: FormField, told: dict[str, Any]) -> Element:
    return InputChoices(**told, choices=[Option(one.zh, one.value) for one in field.choices])


_MAKERS: Mapping[str, Callable[[FormField, dict[str, Any]], Element]] = {
    "line": _text,
    "text": _text,
    "number": lambda _, told: InputNumber(**told),
    "date": lambda _, told: InputDate(**told),
    "choice": _choices,
    "flag": lambda _, told: InputToggle(id=told["id"], title=told["label"]),
    "files": lambda field, told: InputFiles(**told, max=min(field.length or _MOST_FILES, _MOST_FILES)),
    "holder": lambda _, told: InputPeople(**told, of=_HOLDERS),
    "holders": lambda _, told: InputPeople(**told, of=_HOLDERS, max=_MOST_HOLDERS),
}


def _plain(name: str, values: Mapping[str, Value], _: Closing) -> Any:
    return values.get(name)


def _number(name: str, values: Mapping[str, Value], _: Closing) -> Any:
    value = values.get(name)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _date(name: str, values: Mapping[str, Value], _: Closing) -> Any:
    value = values.get(name)
    return value.isoformat() if isinstance(value, date) else None


def _files(name: str, values: Mapping[str, Value], _: Closing) -> Any:
    value = values.get(name)
    return [str(file) for file in value] if isinstance(value, list) else None


def _term(name: str, values: Mapping[str, Value], closing: Closing) -> Any:
    """Until that hour of the day, or until the office closes."""
    day, hour = values.get(name), values.get(name + _TIME)
    if not isinstance(day, date):
        return None
    at = closing(day)
    at = at.replace(hour=hour.hour, minute=hour.minute) if isinstance(hour, time) else at
    return {"in": "until", "at": at.isoformat()}


def _holder(name: str, values: Mapping[str, Value], _: Closing) -> Any:
    return next(_holders(values.get(name)), None)


def _several(name: str, values: Mapping[str, Value], _: Closing) -> Any:
    return list(_holders(values.get(name))) or None


def _parts(name: str, values: Mapping[str, Value], _: Closing) -> Any:
    chosen = [(key.removeprefix(f"{name}_"), value) for key, value in values.items() if key.startswith(f"{name}_")]
    return [{"role": role, "to": to} for role, value in chosen for to in _holders(value)]


def _as_it_is(name: str, told: Any, _: tzinfo) -> dict[str, Any]:
    return {name: told}


def _moment(name: str, told: Any, zone: tzinfo) -> dict[str, Any]:
    if told.get("in") != "until":
        return {}
    at = datetime.fromisoformat(told["at"]).astimezone(zone)
    return {name: at.date().isoformat(), name + _TIME: at.strftime("%H:%M")}


def _portions(name: str, told: Any, _: tzinfo) -> dict[str, Any]:
    values: dict[str, dict[str, list[int]]] = {}
    for portion in told:
        for sort, one in portion["to"].items():
            if one is not None:
                values.setdefault(f"{name}_{portion['role']}", {}).setdefault(f"{sort}s", []).append(one)
    return values


_BEGINNERS: Mapping[str, Callable[[str, Any, tzinfo], dict[str, Any]]] = {"term": _moment, "parts": _portions}


def _holders(value: Value) -> Iterator[dict[str, int]]:
    if isinstance(value, People):
        yield from ({"unit": one} for one in value.units)
        yield from ({"position": one} for one in value.positions)
        yield from ({"person": one} for one in value.persons)


_READERS: Mapping[str, Callable[[str, Mapping[str, Value], Closing], Any]] = {
    "line": _plain, "text": _plain, "number": _number, "date": _date, "choice": _plain, "flag": _plain,
    "files": _files, "term": _term, "holder": _holder, "holders": _several, "parts": _parts,
}  # fmt: skip
