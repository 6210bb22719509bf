"""Between a row and what it says: the only place that opens and seals bodies."""

import msgspec

from collab.addressbook.models import SealedContact
from collab.addressbook.sealing import opened, seal
from collab.addressbook.shapes import Body, Contact
from collab.core.sealing import Unopenable

_decode = msgspec.json.Decoder(Body).decode
_encode = msgspec.json.Encoder().encode


def body_of(row: SealedContact) -> Body:
    """What the row says. Raises Unopenable."""
    body = opened(row.owner_id, row.pk, bytes(row.sealed))
    try:
        return _decode(body)
    except msgspec.MsgspecError:
        raise Unopenable from None


def write_into(row: SealedContact, body: Body) -> None:
    """Seal the body into the row; saving it is the caller's."""
    row.sealed = seal(row.owner_id, row.pk, _encode(body))


def contact_of(row: SealedContact, body: Body) -> Contact:
    """The row as its owner sees it."""
    return Contact(
        contact=row.pk, version=row.version, changed_at=row.changed_at,
        entry=body.entry, pinyin=body.pinyin, initials=body.initials,
    )  # fmt: skip
