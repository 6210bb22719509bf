"""Writes what is generated from the protocol: JSON Schema, the TypeScript types of the web client, docs/protocol.md.

`python -m realtime protocol` writes them, the gate fails when they differ. Django must be set up, so that every
app has registered its commands.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from types import NoneType

import msgspec

from realtime import protocol, protocol_document, protocol_typescript
from realtime.catalogue import Protocol, spoken, tag_of

SCHEMA = Path("webclient/src/protocol/schema.json")
TYPESCRIPT = Path("webclient/src/protocol/generated.ts")
DOCUMENT = Path("docs/protocol.md")


def export(root: Path) -> None:
    """Write every generated file below `root`."""
    for path, text in _files():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def differences(root: Path) -> list[str]:
    """The generated files below `root` that are not what the protocol says now."""
    return [str(path) for path, text in _files() if not _reads(root / path, text)]


def _reads(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def _files() -> Iterator[tuple[Path, str]]:
    whole = spoken()
    yield SCHEMA, _schema(whole)
    yield TYPESCRIPT, protocol_typescript.written(whole)
    yield DOCUMENT, protocol_document.written(whole)


def _schema(whole: Protocol) -> str:
    """JSON Schema 2020-12: a definition per struct, and which definition goes with which name on the wire."""
    replies = {c.name: c.result for c in whole.commands if c.result is not NoneType}
    forms = [c.form for c in whole.commands]
    structs = [*forms, *replies.values(), *whole.events, *whole.ephemeral, protocol.Reply]
    refs, definitions = msgspec.json.schema_components(structs, ref_template="#/$defs/{name}")
    by_struct = dict(zip(structs, refs, strict=True))
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Collab protocol",
        "version": protocol.VERSION,
        "commands": {c.name: by_struct[c.form] for c in whole.commands},
        "replies": {name: by_struct[result] for name, result in replies.items()},
        "events": {tag_of(event): by_struct[event] for event in whole.events},
        "ephemeral": {tag_of(one): by_struct[one] for one in whole.ephemeral},
        "$defs": definitions,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
