"""What binds a record to the one before it: pure, so that anybody can check it again from an export."""

import hashlib
import json
from datetime import UTC

from collab.audit.models import Record


def linked(previous: str, row: Record) -> str:
    """SHA-256 over the hash of the record before and everything this one says, with its number and its key."""
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    said = [row.number, row.pk, at, row.actor, row.act, row.subject, row.outcome, row.address, row.detail]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()
