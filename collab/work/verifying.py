"""Is a trail whole? Every act that is not as it was written is named, and every item that moved without one."""

from collections.abc import Iterator

import msgspec
from django.db.models import Max

from collab.audit.models import Record
from collab.work.models import Act, Item
from collab.work.trail import linked


class Fault(msgspec.Struct, frozen=True):
    """What is wrong with one act of an item (`nr`), or with the item (`nr` 0)."""

    item: int
    nr: int
    what: str

    def __str__(self) -> str:
        return f"item {self.item}, act {self.nr}: {self.what}" if self.nr else f"item {self.item}: {self.what}"


def verify(item: int | None = None) -> list[Fault]:
    """Every broken, missing or foreign act of this item, or of all of them."""
    chosen = Item.objects.filter(pk=item) if item is not None else Item.objects.all()
    items = chosen.order_by("pk").only("pk", "state", "trail_length", "trail_hash")
    noted = _noted(item)
    return [fault for one in items.iterator(chunk_size=500) for fault in _faults(one, noted.get(one.pk, ""))]


def _noted(item: int | None) -> dict[int, str]:
    """The hash the audit noted last, by item: a trail that was written anew from the beginning is found by that."""
    told = (
        Record.objects.filter(subject__startswith="item:")
        if item is None
        else Record.objects.filter(subject=f"item:{item}")
    )
    newest = told.values("subject").annotate(newest=Max("pk")).values("newest")
    found = Record.objects.filter(pk__in=newest).values_list("subject", "detail")
    return {int(subject[5:]): str(msgspec.json.decode(detail).get("hash")) for subject, detail in found}


def _faults(item: Item, noted: str) -> Iterator[Fault]:
    previous, expected, state = "", 1, ""
    for act in Act.objects.filter(item=item).order_by("nr"):
        if act.nr != expected:
            yield Fault(item.pk, expected, f"is missing, with all up to {act.nr - 1}")
        # after a gap the act before is gone, and with it what this one must follow
        elif act.hash != linked(previous, act):
            yield Fault(item.pk, act.nr, "was changed, or does not follow the one before")
        previous, expected, state = act.hash, act.nr + 1, act.item_state
    if (expected - 1, previous) != (item.trail_length, item.trail_hash):
        yield Fault(item.pk, item.trail_length, "is not the act the trail ended with")
    elif state != item.state:
        yield Fault(item.pk, 0, "was moved without an act")
    if noted != item.trail_hash:
        yield Fault(item.pk, item.trail_length, "is not the act the audit noted")
