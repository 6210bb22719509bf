"""The collections (材料征集) that were asked in a conversation, for who sees all of each."""

from typing import NamedTuple

from django.db.models import Count, Q

from collab.collections.forms import CODE, collecting
from collab.work.kinds import kind_of
from collab.work.models import Assignment, Item
from collab.work.standing import grounds_of, roles_of


class Asked(NamedTuple):
    """One of them: how many were asked, and how many of them have answered."""

    item: int
    title: str
    asked: int
    answered: int


def asked_in(reader: int, conversation: int) -> list[Asked]:
    """The latest first; in as many statements for one as for many."""
    items = list(Item.objects.filter(kind=CODE, sources__conversation=conversation).distinct().order_by("-pk"))
    grounds = grounds_of(reader, [one.pk for one in items])
    seen = [one for one in items if one.pk in grounds and (_whole(roles_of(grounds[one.pk])) or _shown(one))]
    parts = Assignment.objects.filter(item__in=[one.pk for one in seen]).values_list("item").order_by()
    counts = {item: (of, done) for item, of, done in parts.annotate(of=Count("pk"), done=Count("pk", filter=_ANSWERED))}
    return [Asked(one.pk, one.title, *counts.get(one.pk, (0, 0))) for one in seen]


_ANSWERED = Q(state="answered")


def _whole(roles: list[str]) -> bool:
    return kind_of(CODE).sees_whole(roles)


def _shown(item: Item) -> bool:
    return collecting(item).shown == "all"
