"""Saved lists (常用名单): one's own, for nobody else."""

import msgspec

from collab.core import sql
from collab.core.errors import Conflict, Invalid, NotFound
from collab.core.text import titled
from collab.directory.models import SavedList
from collab.directory.shapes import Chosen

LISTS = 50
"""As many as anybody keeps."""


def save_list(*, owner: int, name: str, chosen: Chosen) -> int:
    """Keep this choice under that name, in place of what was there; answers the list's id."""
    name = titled(name, "name", 40)
    if not (chosen.units or chosen.positions or chosen.persons):
        raise Invalid("choose somebody first", field="chosen")
    with sql.writing():
        others = SavedList.objects.filter(owner=owner).exclude(name=name).count()
        if others >= LISTS:
            raise Conflict(f"at most {LISTS} lists", field="name")
        kept, _ = SavedList.objects.update_or_create(
            owner_id=owner, name=name, defaults={"chosen": msgspec.to_builtins(chosen)}
        )
        return kept.pk


def delete_list(*, owner: int, saved: int) -> None:
    """Keep it no longer. Somebody else's is not there to be deleted."""
    with sql.writing():
        gone, _ = SavedList.objects.filter(owner=owner, pk=saved).delete()
    if not gone:
        raise NotFound("no such list", field="list")
