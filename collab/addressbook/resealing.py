"""Changing the key (换钥): old rows are sealed anew, a batch at a time, while people go on working."""

from uuid import UUID

from collab.addressbook.models import SealedContact
from collab.addressbook.sealing import opened, seal
from collab.core import sql
from collab.core.resealing import Resealed
from collab.core.sealing import Unopenable, is_current

_BATCH = 200


def reseal() -> Resealed:
    """Seal with the first key what another one sealed. Versions stay: nothing changed for the owners."""
    told, last = Resealed(), UUID(int=0)
    while True:
        with sql.writing():
            rows = list(SealedContact.objects.select_for_update().filter(pk__gt=last).order_by("pk")[:_BATCH])
            changed = [row for row in rows if _resealed(row, told)]
            SealedContact.objects.bulk_update(changed, ["sealed"])
        if len(rows) < _BATCH:
            return told
        last = rows[-1].pk


def _resealed(row: SealedContact, told: Resealed) -> bool:
    sealed = bytes(row.sealed)
    if is_current(sealed):
        told.current += 1
        return False
    try:
        row.sealed = seal(row.owner_id, row.pk, opened(row.owner_id, row.pk, sealed))
    except Unopenable:
        told.unreadable += 1
        return False
    told.resealed += 1
    return True
