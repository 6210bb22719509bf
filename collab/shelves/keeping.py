"""Files of shelves: who may read one at this moment, and which circles carry it."""

from collections.abc import Collection
from uuid import UUID

from collab.conversations.models import Role
from collab.conversations.policy import grounds
from collab.files.models import File
from collab.shelves.models import Version


def is_shown(reader: int, file: UUID) -> bool:
    """With the circle that holds it, as long as he belongs; what was taken away by who leads it alone. A version that
    was kept from a message goes with it, when it is recalled."""
    held = Version.objects.filter(file=file, message__recalled_at=None)
    carrying = dict.fromkeys(held.values_list("document__circle_id", "document__away"))
    belongs = grounds((circle, reader) for circle, _ in carrying)
    return any(
        (ground := belongs.get((circle, reader))) is not None and (not away or ground.role >= Role.ADMIN)
        for circle, away in carrying
    )


def circles_with(file: UUID) -> Collection[int]:
    """The conversations on whose shelves it lies."""
    return set(Version.objects.filter(file=file).values_list("document__circle_id", flat=True))


def held_here(files: Collection[UUID]) -> set[UUID]:
    """Those of these files that a shelf still holds."""
    return set(Version.objects.filter(file__in=files).values_list("file_id", flat=True))


def carry(files: Collection[UUID]) -> None:
    """These belong here from now on."""
    File.objects.filter(pk__in=files).update(carried=True)
