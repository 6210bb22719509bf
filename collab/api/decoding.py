"""From path, query and body to the struct of a command. What gets past here is of the right form."""

import re
from collections.abc import Mapping, Sequence
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec
from django.conf import settings
from django.http import HttpRequest

from collab.api.operations import Names, Operation
from collab.api.problems import UnsupportedMedia
from collab.core.errors import Invalid, TooLarge

_AT = re.compile(r"(.*?) - at `\$\.([A-Za-z_][A-Za-z0-9_]*)[^`]*`$", re.DOTALL)
_FIELD = re.compile(r"Object (missing required|contains unknown) field `([^`]*)`$", re.DOTALL)


def decoded(operation: Operation, request: HttpRequest, path: Mapping[str, str]) -> msgspec.Struct:
    """The command this request asks for. Raises Invalid with the field at fault, TooLarge, UnsupportedMedia."""
    types = {field.name: field.type for field in msgspec.structs.fields(operation.form)}
    query = dict(request.GET.lists())
    body = _body(request) if operation.method in ("POST", "PUT", "PATCH") else {}
    _refuse_strangers(query, operation.in_query)
    _refuse_strangers(body, operation.in_body)
    written = {name: _value(name, types[name], [value]) for name, value in path.items()}
    written |= {name: _value(name, types[name], values) for name, values in query.items()}
    try:
        return msgspec.convert({**body, **written}, operation.form)
    except msgspec.ValidationError as error:
        raise _complaint(str(error)) from None


def require_json(request: HttpRequest) -> None:
    """A body that is not declared as JSON in UTF-8 is not looked at."""
    if not request.headers.get("Content-Type") and not _length(request):
        return
    charset = (request.content_params or {}).get("charset", "utf-8")
    if request.content_type != "application/json" or charset.lower() not in ("utf-8", "utf8"):
        raise UnsupportedMedia


def _body(request: HttpRequest) -> dict[str, Any]:
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    if _length(request) > limit:
        raise TooLarge(f"a body may have {limit} bytes")
    raw = request.read(limit + 1)  # a chunked one does not say how long it is
    if len(raw) > limit:
        raise TooLarge(f"a body may have {limit} bytes")
    if not raw:
        return {}
    try:
        body = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise Invalid(f"not JSON: {error}"[:200]) from None
    if not isinstance(body, dict):
        raise Invalid("the body is a JSON object")
    return body


def _length(request: HttpRequest) -> int:
    said = request.headers.get("Content-Length", "")
    return int(said) if said.isascii() and said.isdigit() else 0


def _refuse_strangers(given: Mapping[str, Any], known: Names) -> None:
    for name in given:
        if name not in known:
            raise Invalid("unknown field", field=name[:80])


def _value(name: str, kind: Any, written: Sequence[str]) -> Any:
    """What was written in the path or the query, as the type the field has."""
    kind = _present(kind)
    several = get_origin(_bare(kind)) is list
    if not several and len(written) > 1:
        raise Invalid("given more than once", field=name)
    # a list is given as ?persons=1&persons=2 or as ?persons=1,2
    value = [part for text in written for part in text.split(",") if part] if several else written[0]
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as error:
        raise Invalid(str(error).partition(" - at `")[0], field=name) from None


def _present(kind: Any) -> Any:
    """The type without None: in a path or a query a field is there or it is not."""
    if get_origin(kind) not in (Union, UnionType):
        return kind
    (present,) = (part for part in get_args(kind) if part is not NoneType)
    return present


def _bare(kind: Any) -> Any:
    return get_args(kind)[0] if hasattr(kind, "__metadata__") else kind


def _complaint(words: str) -> Invalid:
    if found := _AT.match(words):
        return Invalid(found[1], field=found[2])
    if found := _FIELD.match(words):
        return Invalid("required" if found[1].startswith("missing") else "unknown field", field=found[2])
    return Invalid(words)
