"""What was filled in, read by its form. Whoever wrote it wrong is told where."""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from collab.core.errors import Invalid
from collab.core.text import clean
from collab.work.forms import Form

_AT = re.compile(r"(.*?) - at `\$\.?([^`]*)`$", re.DOTALL)
_FIELD = re.compile(r"Object (missing required|contains unknown) field `([^`]*)`$", re.DOTALL)
_WORDS = ("text", "reason", "body")
F = TypeVar("F", bound=Form)


def filled(form: type[F], inputs: Mapping[str, Any]) -> F:
    """The form, its texts cleaned. Raises Invalid that names the field, as "parts[0].to"."""
    try:
        first = msgspec.convert(inputs, form)
        cleaned = {name: _cleaned(value, name) for name, value in msgspec.structs.asdict(first).items()}
        return msgspec.convert(cleaned, form, from_attributes=True)
    except msgspec.ValidationError as error:
        raise _complaint(str(error)) from None


def written(form: Form) -> str:
    """As the trail keeps it: JSON, the same for the same."""
    return msgspec.json.encode(form, order="sorted").decode()


def words_of(form: Form) -> str:
    """The words in it, as the trail shows them."""
    return str(next((told for name in _WORDS if (told := getattr(form, name, ""))), ""))


def _cleaned(value: Any, field: str) -> Any:
    return clean(value, field) if isinstance(value, str) else value


def _complaint(words: str) -> Invalid:
    told, at = (found[1], found[2]) if (found := _AT.match(words)) else (words, "")
    if missing := _FIELD.match(told):
        field = f"{at}.{missing[2]}".lstrip(".")
        return Invalid("required" if missing[1].startswith("missing") else "unknown field", field=field)
    return Invalid(told, field=at or "inputs")
