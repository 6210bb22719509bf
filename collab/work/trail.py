"""What binds an act to the one before it: pure, so that anybody can check it again from an export."""

import hashlib
import json
from datetime import UTC
from typing import Any

import msgspec

from collab.work.models import Act


def linked(previous: str, act: Act) -> str:
    """SHA-256 over the hash of the act before and everything this one says."""
    at = act.at.astimezone(UTC).isoformat(timespec="microseconds")
    who = [act.person_id, act.position_id, act.behalf_id, act.hand, act.role, act.signature]
    did = [act.action, act.assignment_id, act.item_state, act.part_state, act.words, act.inputs]
    text = json.dumps(
        [act.item_id, act.nr, at, *who, *did, act.client_id.hex], ensure_ascii=False, separators=(",", ":")
    )
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()


def fingerprint(action: str, asked: Any) -> str:
    """What was asked under a client_id: under the same one nothing else may be."""
    return hashlib.sha256(action.encode() + b"\n" + msgspec.json.encode(asked, order="sorted")).hexdigest()
