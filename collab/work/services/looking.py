"""看过: whoever looks at what he began need not be told of it as news again."""

from collections.abc import Sequence

from collab.core import sql
from collab.core.errors import NotFound
from collab.work.models import Item, Look
from collab.work.standing import grounds_of


def look(items: Sequence[int], *, by: int) -> None:
    """Of these he has seen everything that was done until now. Raises NotFound for the first he has nothing to do
    with."""
    known = grounds_of(by, set(items))
    if missing := set(items) - set(known):
        raise NotFound(f"no such item: {min(missing)}", field="items")
    with sql.writing():
        found = Item.objects.filter(pk__in=known).values_list("pk", "trail_length")
        rows = [Look(item_id=item, person_id=by, nr=nr) for item, nr in found]
        Look.objects.bulk_create(rows, update_conflicts=True, unique_fields=["item", "person"], update_fields=["nr"])
