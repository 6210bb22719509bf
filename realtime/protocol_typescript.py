"""Draws the protocol's structs as TypeScript: one interface each, unions where the wire has a choice."""

import inspect
from types import NoneType
from typing import Any

import msgspec
from msgspec import inspect as shapes

from realtime import codes, protocol
from realtime.catalogue import Protocol, error_codes, tag_of

_HEAD = "// Generated from the Python structs by `python -m realtime protocol`. Do not edit.\n"


def written(spoken: Protocol) -> str:
    """The whole of generated.ts."""
    bare = frozenset(spoken.events + spoken.ephemeral)
    page = _Page(bare)
    results = {c.name: c.result for c in spoken.commands}
    for struct in [
        *(c.form for c in spoken.commands),
        *results.values(),
        *spoken.events,
        *spoken.ephemeral,
        protocol.Reply,
    ]:
        if struct is not NoneType:
            page.reference(shapes.type_info(struct))
    replies = [f"  readonly '{name}': {_result(page, result)};" for name, result in results.items()]
    frames = [
        f"export const VERSION = {protocol.VERSION};\n",
        _union("Command", [c.form.__name__ for c in spoken.commands]),
        "/** What answers a command that goes well; `never`: nothing does. */",
        "export interface Replies {\n" + "\n".join(replies) + "\n}\n",
        _union("Event", [_frame(one, "readonly stream: string; readonly seq: number; ") for one in spoken.events]),
        _union("Ephemeral", [_frame(one, "") for one in spoken.ephemeral]),
        _union("ErrorCode", [f"'{code}'" for code in error_codes()]),
        _constants(),
        _questions([c.name for c in spoken.commands if c.asks]),
        _fields("EVENT_FIELDS", {tag_of(one): one for one in spoken.events}),
        _fields("EPHEMERAL_FIELDS", {tag_of(one): one for one in spoken.ephemeral}),
        _fields("REPLY_FIELDS", {name: result for name, result in results.items() if result is not NoneType}),
    ]
    return "\n".join([_HEAD, *page.declarations, *frames])


class _Page:
    """Collects a declaration for every struct that is referred to, those it needs first.

    `bare` structs are an event's `data`: their tag stands beside them in the frame, so the interface leaves it out.
    """

    def __init__(self, bare: frozenset[type[msgspec.Struct]]) -> None:
        self.bare = bare
        self.declarations: list[str] = []
        self._known: set[type[msgspec.Struct]] = set()

    def reference(self, shape: shapes.Type) -> str:
        """How TypeScript names this type."""
        match shape:
            case shapes.StructType():
                return self._struct(shape)
            case shapes.UnionType():
                return " | ".join(self._choice(one) for one in shape.types)
            case shapes.ListType() | shapes.VarTupleType():
                return self._list(shape)
            case shapes.DictType():
                return f"Readonly<Record<string, {self.reference(shape.value_type)}>>"
            case shapes.LiteralType() | shapes.EnumType():
                return _one_of(shape)
        return _PLAIN[type(shape)]

    def _list(self, shape: shapes.ListType | shapes.VarTupleType) -> str:
        item = self.reference(shape.item_type)
        return f"readonly ({item})[]" if " " in item else f"readonly {item}[]"

    def _choice(self, shape: shapes.Type) -> str:
        name = self.reference(shape)
        if isinstance(shape, shapes.StructType) and shape.cls in self.bare:
            return f"({{ readonly {shape.tag_field}: '{shape.tag}' }} & {name})"
        return name

    def _struct(self, shape: shapes.StructType) -> str:
        if shape.cls not in self._known:
            self._known.add(shape.cls)
            self.declarations.append(self._interface(shape))
        return shape.cls.__name__

    def _interface(self, shape: shapes.StructType) -> str:
        lines = []
        if shape.tag_field and shape.cls not in self.bare:
            lines.append(f"  readonly {shape.tag_field}: '{shape.tag}';")
        for field in shape.fields:
            mark = "" if field.required else "?"
            lines.append(f"  readonly {field.encode_name}{mark}: {self.reference(field.type)};")
        told = " ".join(inspect.cleandoc(shape.cls.__doc__ or "").split())
        body = "\n".join(lines)
        return f"/** {told} */\nexport interface {shape.cls.__name__} {{\n{body}\n}}\n".replace("{\n\n}", "{}")


_PLAIN: dict[type[shapes.Type], str] = {
    shapes.AnyType: "unknown",
    shapes.NoneType: "null",
    shapes.BoolType: "boolean",
    shapes.IntType: "number",
    shapes.FloatType: "number",
    shapes.StrType: "string",
    shapes.UUIDType: "string",
    shapes.DateTimeType: "string",
    shapes.DateType: "string",
}


def _result(page: _Page, result: Any) -> str:
    return "never" if result is NoneType else page.reference(shapes.type_info(result))


def _frame(struct: type[msgspec.Struct], place: str) -> str:
    return f"{{ {place}readonly type: '{tag_of(struct)}'; readonly data: {struct.__name__} }}"


def _union(name: str, choices: list[str]) -> str:
    return f"export type {name} =\n" + "\n".join(f"  | {choice}" for choice in choices) + ";\n"


def _constants() -> str:
    lines = [f"  {code.name}: {code.value}," for code in codes.Close]
    return "/** Close codes of the socket. */\nexport const CLOSE = {\n" + "\n".join(lines) + "\n} as const;\n"


def _questions(names: list[str]) -> str:
    lines = "\n".join(f"  '{name}'," for name in names)
    told = "/** What changes nothing, so that it may be asked twice. */"
    return f"{told}\nexport const QUESTIONS = [\n{lines}\n] as const;\n"


def _fields(name: str, structs: dict[str, type[msgspec.Struct]]) -> str:
    """What each field looks like to JavaScript, for a client that looks before it trusts."""
    lines = []
    for tag, struct in structs.items():
        shape = shapes.type_info(struct)
        assert isinstance(shape, shapes.StructType)  # noqa: S101  for the type checker
        kinds = ", ".join(f"{field.encode_name}: '{_kinds_of(field)}'" for field in shape.fields)
        lines.append(f"  '{tag}': {{ {kinds} }},")
    return (
        f"/** The kinds a field may have; see protocol/decode.ts. */\nexport const {name} = {{\n"
        + "\n".join(lines)
        + "\n} as const;\n"
    )


def _kinds_of(field: shapes.Field) -> str:
    """A field with a default may be missing: in what the log kept from before there was one."""
    return _kinds(field.type) if field.required else f"{_kinds(field.type)} undefined"


def _kinds(shape: shapes.Type) -> str:
    if isinstance(shape, shapes.UnionType):
        return " ".join(dict.fromkeys(_kinds(one) for one in shape.types))
    return _KINDS.get(type(shape)) or _PLAIN[type(shape)]


def _one_of(shape: shapes.LiteralType | shapes.EnumType) -> str:
    values = shape.values if isinstance(shape, shapes.LiteralType) else [one.value for one in shape.cls]
    return " | ".join(f"'{value}'" for value in values)


_KINDS: dict[type[shapes.Type], str] = {
    shapes.StructType: "object",
    shapes.DictType: "object",
    shapes.ListType: "list",
    shapes.VarTupleType: "list",
    shapes.LiteralType: "string",
    shapes.EnumType: "string",
}
