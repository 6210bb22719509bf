"""Frames and pages as the checker wants to see them: who, what, where, and a digest instead of the words."""

import json
from typing import Any

from tests.faults.history import BLANK, digest


def sight_of_event(stream: str, seq: int, kind: str, data: dict[str, Any]) -> dict[str, Any]:
    """The fields of a `Sight` for one event frame."""
    sight: dict[str, Any] = {"stream": stream, "seq": seq, "type": kind}
    if kind == "hidden":
        return sight
    if kind == "message.posted":
        return sight | _posted(data)
    if kind == "message.edited":
        body, edition = digest(data["text"]) if data["text"] else BLANK, f"revision {data['revision']}"
        return sight | {"nr": data["nr"], "author": data["by"], "kind": edition, "body": body}
    if kind == "message.recalled":
        return sight | {"nr": data["nr"], "author": data["by"]}
    return sight | {"kind": digest(json.dumps(data, sort_keys=True))}


def sight_of_message(stream: str, message: dict[str, Any]) -> dict[str, Any]:
    """The same for a message of a history page; the words of an edited one are not those that were posted."""
    sight = {"stream": stream, "seq": message["seq"], "type": "message.posted", **_posted(message)}
    return sight | {"body": None} if message["revision"] and not message["recalled"] else sight


def _posted(message: dict[str, Any]) -> dict[str, Any]:
    return {
        "nr": message["nr"],
        "author": message["author"],
        "client_id": message["client_id"],
        "kind": message["kind"],
        "body": BLANK if message["recalled"] or not message["text"] else digest(message["text"]),
    }
