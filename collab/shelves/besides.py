"""Beside the shelf: documents that were taken away (取走), and collections (材料征集) that may come onto it."""

from django.db.models import Q

from collab.circles.policy import Standing, standing_in
from collab.collections.listing import asked_in
from collab.shelves.models import Folder, Trace
from collab.shelves.selectors import documents_of
from collab.shelves.shapes import BesideShelf, ShelfCollection, TakenDocument


def beside(reader: int, conversation: int) -> BesideShelf:
    """As far as this member may return it or bring it there. Raises NotFound for the outsider."""
    standing = standing_in(reader, conversation)
    return BesideShelf(_taken(standing), _collections(standing))


def _taken(standing: Standing) -> list[TakenDocument]:
    """His own, or as who leads the circle all; the latest first. What a recall (撤回) took away is not returned."""
    away = Q(document__circle=standing.circle, document__away=True, message__recalled_at=None)
    taken = documents_of(away if standing.ground.leads else away & Q(document__by=standing.ground.person))
    traces = Trace.objects.filter(document__in=[one.document for one in taken], what=Trace.What.TAKEN).order_by("pk")
    last = {one.document_id: one for one in traces}
    told = [
        TakenDocument(one, it.by_id, it.signature, it.at) for one in taken if (it := last.get(one.document))
    ]  # fmt: skip
    return sorted(told, key=lambda one: one.at, reverse=True)


def _collections(standing: Standing) -> list[ShelfCollection]:
    lying = Folder.objects.filter(circle=standing.circle, away=False).exclude(origin="")
    folders = dict(lying.values_list("origin", "pk"))
    return [
        ShelfCollection(one.item, one.title, one.asked, one.answered, folders.get(f"collection:{one.item}"))
        for one in asked_in(standing.ground.person, standing.circle.pk)
    ]
