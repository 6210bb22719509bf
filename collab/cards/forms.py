"""What a press brings along, read by the form on the face. Pure. Whatever is wrong is named: `inputs.due`."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from typing import Any
from uuid import UUID

import msgspec

from collab.cards.body import (
    Action,
    ActionSet,
    ColumnSet,
    Container,
    Element,
    Execute,
    Form,
    Input,
    InputChoices,
    InputDate,
    InputFiles,
    InputNumber,
    InputPeople,
    InputText,
    InputTime,
    InputToggle,
    ShowCard,
    Table,
)
from collab.core.errors import Invalid, TooLarge
from collab.core.text import clean

INPUT_BYTES = 32_768


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """人员、岗位、单位 that were picked. That they exist and may be chosen is for the kind to say."""

    persons: list[int] = []
    positions: list[int] = []
    units: list[int] = []


Value = str | float | bool | date | time | list[str] | People | list[UUID] | None


def read(inputs: Iterable[Input], given: Mapping[str, Any]) -> dict[str, Value]:
    """Every input of the form with its value, None where it may be empty and is. Raises Invalid, TooLarge."""
    if len(msgspec.json.encode(given)) > INPUT_BYTES:
        raise TooLarge(f"inputs may have {INPUT_BYTES} bytes", field="inputs")
    known = {one.id: one for one in inputs}
    for name in given:
        if name not in known:
            raise Invalid("no such input", field=f"inputs.{name[:40]}")
    return {name: _value(one, given.get(name)) for name, one in known.items()}


def form_of(body: Iterable[Element], actions: Iterable[Action], verb: str) -> list[Input]:
    """The inputs that go with this verb: those of its form, and of the forms around it."""
    return _found(list(body), list(actions), verb, []) or []


def _found(body: list[Element], actions: list[Action], verb: str, around: list[Input]) -> list[Input] | None:
    inputs = around + [one for one in flat(body) if isinstance(one, Input)]
    offered = [*actions, *(one for held in flat(body) if isinstance(held, ActionSet) for one in held.actions)]
    for action in offered:
        if isinstance(action, Execute) and action.verb == verb:
            return [] if action.associated_inputs == "none" else inputs
        if isinstance(action, ShowCard):
            inner: Form = action.card
            found = _found(inner.body, inner.actions, verb, inputs)
            if found is not None:
                return found
    return None


def flat(elements: Iterable[Element]) -> Iterable[Element]:
    """These and all that stand in them."""
    for one in elements:
        yield one
        match one:
            case Container():
                yield from flat(one.items)
            case ColumnSet():
                yield from flat(item for column in one.columns for item in column.items)
            case Table():
                yield from flat(item for row in one.rows for cell in row.cells for item in cell.items)


def _value(one: Input, given: Any) -> Value:
    field = f"inputs.{one.id}"
    if given is None or given in ("", []):
        if one.is_required:
            raise Invalid(one.error_message or "required", field=field)
        return None
    try:
        value = _READERS[type(one)](one, given)
    except (TypeError, ValueError) as error:  # msgspec's are ValueErrors, too
        raise Invalid(str(error).partition(" - at `")[0], field=field) from None
    if one.is_required and value in ("", People(), False):
        raise Invalid(one.error_message or "required", field=field)
    return value


def _text(one: InputText, given: Any) -> str:
    if not isinstance(given, str):
        raise TypeError("is text")
    words = clean(given, f"inputs.{one.id}")
    if len(words) > one.max_length:
        raise ValueError(f"longer than {one.max_length} characters")
    return words


def _number(one: InputNumber, given: Any) -> float:
    value = msgspec.convert(given, float)
    _require_between(value, one.min, one.max)
    return value


def _day(one: InputDate, given: Any) -> date:
    value = msgspec.convert(given, date)
    _require_between(given, one.min or None, one.max or None)
    return value


def _minute(one: InputTime, given: Any) -> time:
    value = time.fromisoformat(msgspec.convert(given, str))
    _require_between(given, one.min or None, one.max or None)
    return value


def _choices(one: InputChoices, given: Any) -> str | list[str]:
    chosen = msgspec.convert(given, list[str]) if one.is_multi_select else [msgspec.convert(given, str)]
    known = {option.value for option in one.choices}
    if unknown := [value for value in chosen if value not in known]:
        raise ValueError(f"no such choice: {unknown[0][:40]}")
    return chosen if one.is_multi_select else chosen[0]


def _toggle(_: InputToggle, given: Any) -> bool:
    return msgspec.convert(given, bool)


def _people(one: InputPeople, given: Any) -> People:
    chosen = msgspec.convert(given, People)
    picked = {"persons": chosen.persons, "positions": chosen.positions, "units": chosen.units}
    if unasked := [name for name, ids in picked.items() if ids and name not in one.of]:
        raise ValueError(f"no {unasked[0]} here")
    _require_few(sum(len(ids) for ids in picked.values()), one.max)
    return chosen


def _files(one: InputFiles, given: Any) -> list[UUID]:
    files = msgspec.convert(given, list[UUID])
    _require_few(len(files), one.max)
    return files


def _require_between(value: Any, low: Any, high: Any) -> None:
    if (low is not None and value < low) or (high is not None and value > high):
        raise ValueError(f"between {'' if low is None else low} and {'' if high is None else high}")


def _require_few(count: int, most: int) -> None:
    if count > most:
        raise ValueError(f"at most {most}")


_READERS: dict[type, Callable[[Any, Any], Value]] = {
    InputText: _text, InputNumber: _number, InputDate: _day, InputTime: _minute, InputChoices: _choices,
    InputToggle: _toggle, InputPeople: _people, InputFiles: _files,
}  # fmt: skip
