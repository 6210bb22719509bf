"""One act as it is carried out: in one transaction that holds the item, with everything its effects need."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from collab.audit.services import record
from collab.directory.models import Person
from collab.work import hats
from collab.work.events import ItemChanged
from collab.work.facts import Ground
from collab.work.filling import words_of, written
from collab.work.forms import Form
from collab.work.kinds import INITIATOR, LEAD
from collab.work.machine import Decision
from collab.work.models import Act, Assignment, Item, Party
from collab.work.services.awaiting import Concerned
from collab.work.sighting import Sighted
from collab.work.trail import linked


class Order:
    """What is to be done, under which client_id. `action` may be one that no kind names (登记, 阅). `about`: what of
    the part it is about (a step), as the trail is to name it."""

    def __init__(self, action: str, form: Form, client_id: UUID, fingerprint: str = "", about: str = "") -> None:
        self.action, self.form, self.client_id, self.fingerprint = action, form, client_id, fingerprint
        self.about = about

    @property
    def words(self) -> str:
        """「现场勘查：已到场」."""
        return "：".join(words for words in (self.about, words_of(self.form)) if words)


class Doing:
    """The act, and what it touches. `urged`: parts that are urged by it, and `how`; `leads`: by a leader."""

    def __init__(self, seen: Sighted, part: Assignment | None, order: Order) -> None:
        self.seen, self.part, self.order = seen, part, order
        self.item, self.kind, self.lights = seen.item, seen.kind, seen.lights
        self.concerned = Concerned()
        self.urged: list[int] = []
        self.how, self.leads = "single", False
        self.act: Act

    @property
    def by(self) -> int | None:
        return self.seen.reader

    @property
    def now(self) -> datetime:
        return self.lights.now

    def begin(self, decision: Decision) -> None:
        """Link the act into the trail, as what the decision makes of item and part."""
        ground = chosen(self.by, decision.grounds)
        hat = ground.hat
        inputs = written(self.order.form)
        item, part = self.item, self.part
        item.trail_length += 1
        self.act = Act(
            item=item, nr=item.trail_length, assignment=part, action=self.order.action, role=ground.role,
            person_id=self.by, position_id=hat.held if hat else None, hand=ground.hand,
            behalf_id=hat.position if hat and ground.hand != "own" else None,
            signature=signed(self.by, ground), item_state=decision.item_to, part_state=decision.part_to or "",
            words=self.order.words, inputs=inputs, client_id=self.order.client_id, at=self.now,
            fingerprint=self.order.fingerprint,
        )  # fmt: skip
        item.trail_hash = self.act.hash = linked(item.trail_hash, self.act)
        self.act.save(force_insert=True)
        self.leads = hat is not None and hat.rank <= self.kind.never_urged

    def finish(self) -> ItemChanged:
        """Say that it happened, to the audit; answers what is to be said to the log."""
        act, item = self.act, self.item
        _follow(item, self.concerned)
        event = ItemChanged(
            item=item.pk, kind=item.kind, nr=act.nr, action=act.action, part=act.assignment_id, state=item.state,
            by=self.by, at=self.now, units=sorted(self.concerned.units), positions=sorted(self.concerned.positions),
            persons=sorted(self.concerned.persons), urged=self.urged,
        )  # fmt: skip
        record(f"item.{act.action}"[:40], actor=self.by, subject=f"item:{item.pk}", nr=act.nr, hash=act.hash)
        return event


def _follow(item: Item, concerned: Concerned) -> None:
    """Whoever began it, and whoever leads it, has it before him while others act."""
    for party in Party.objects.filter(item=item, role=INITIATOR):
        concerned.add(party)
    for lead in Assignment.objects.filter(item=item, role=LEAD):
        concerned.add(lead)


def chosen(by: int | None, grounds: Sequence[Ground]) -> Ground:
    """Of the grounds on which he may, the one he acts on: in the position in use, his own before others'."""
    if len(grounds) == 1 or by is None:
        return grounds[0]
    near = sorted(grounds, key=lambda ground: ("own", "deputy", "secretary").index(ground.hand))
    best = hats.preferred(by, [ground.hat for ground in near if ground.hat])
    return next((ground for ground in near if ground.hat == best), near[0])


def signed(by: int | None, ground: Ground) -> str:
    """「市水利局 收发员 葛惊蛰」；「市防汛办 主任（骆秋分 代）」; "" where a clock ran out."""
    if by is None:
        return ""
    if ground.hat and ground.hand != "own":
        return ground.hat.words
    name = Person.objects.values_list("name", flat=True).get(pk=by)
    return f"{ground.hat.words} {name}" if ground.hat else name
