"""Short ways to say who does what with a room."""

from typing import Any
from uuid import UUID, uuid4

from collab.work import selectors, services
from collab.work.forms import GivenTo
from collab.work.shapes import Acted, ItemView
from tests.collab.work.conftest import Offices


def request(offices: Offices, by: str = "江处暑", *, client_id: UUID | None = None, **more: Any) -> int:
    """He asks for a room; the emergency bureau is to check."""
    wanted = services.Registration(
        "toy_borrowing", "借用第一会议室", client_id or uuid4(), fields={"room": "第一会议室"},
        parties={"checker": GivenTo(unit=offices.units["市应急局"])}, **more,
    )  # fmt: skip
    return services.register(wanted, by=offices.persons[by]).item.item


def act(offices: Offices, by: str, item: int, action: str, part: int | None = None, **inputs: Any) -> Acted:
    """As he sees it at this moment."""
    person = offices.persons[by]
    return services.act(deed(person, item, action, part, **inputs), by=person)


def deed(person: int, item: int, action: str, part: int | None = None, **inputs: Any) -> services.Deed:
    seen = selectors.show(person, item)
    version = seen.version if part is None else next(one.version for one in seen.parts if one.part == part)
    return services.Deed(item, part, action, version, inputs, uuid4())


def lent_out(offices: Offices, *, due: Any = None) -> tuple[int, dict[str, int]]:
    """Agreed and given to the water bureau (主办) and the streets bureau (协办): the item, and its parts by unit."""
    item = request(offices)
    act(offices, "江处暑", item, "submit")
    give(offices, item, due=due)
    return item, parts_of(offices, item)


def give(offices: Offices, item: int, **more: Any) -> Acted:
    water, streets = offices.units["市水利局"], offices.units["市城管局"]
    parts = [{"role": "lead", "to": {"unit": water}}, {"role": "assist", "to": {"unit": streets}}]
    return act(offices, "柯立夏", item, "agree", parts=parts, **{k: v for k, v in more.items() if v is not None})


def parts_of(offices: Offices, item: int) -> dict[str, int]:
    return {part.name: part.part for part in view(offices, "江处暑", item).parts}


def view(offices: Offices, by: str, item: int) -> ItemView:
    return selectors.show(offices.persons[by], item)


def may(offices: Offices, by: str, item: int, part: int | None = None) -> set[str]:
    """The actions that are open to him."""
    seen = view(offices, by, item)
    acts = seen.acts if part is None else next(one.acts for one in seen.parts if one.part == part)
    return {one.action for one in acts}
