"""What may be asked about handovers (交接), and done."""

from collab.core.commands import Actor, Command, Id, command
from collab.handover import selectors, services
from collab.handover.shapes import HandoverPreview, HandoverReport, Handovers, ReasonName


class PreviewHandover(Command, frozen=True, tag="handover.preview"):
    """What it would mean to hand this position over: how much, and to its holder also what. Of several holders
    `predecessor` says who hands over."""

    position: Id
    predecessor: Id | None = None
    successor: Id | None = None


class MakeHandover(Command, frozen=True, tag="handover.make"):
    """Hand a position over in one act. Without a predecessor it was vacant, without a successor it will be; what waits
    there waits for the next one. `primary`: it becomes what the successor's card shows."""

    position: Id
    predecessor: Id | None = None
    successor: Id | None = None
    reason: ReasonName = "other"
    primary: bool = False


class ListHandovers(Command, frozen=True, tag="handover.list"):
    """Those that concern me, or of a unit I administer; the latest first."""

    unit: Id | None = None


class GetHandover(Command, frozen=True, tag="handover.get"):
    """The report of one. The administrator sees numbers, no titles."""

    handover: Id


class ConfirmHandover(Command, frozen=True, tag="handover.confirm"):
    """签阅: I have read the report of a handover that concerns me."""

    handover: Id


@command("GET", "handovers/preview")
def preview(actor: Actor, c: PreviewHandover) -> HandoverPreview:
    return selectors.preview(actor.person, c.position, c.predecessor, c.successor)


@command("POST", "handovers")
def make(actor: Actor, c: MakeHandover) -> HandoverReport:
    deed = services.Deed(c.position, c.predecessor, c.successor, c.reason, c.primary)
    return selectors.report(actor.person, services.make(deed, by=actor.person))


@command("GET", "handovers")
def list_handovers(actor: Actor, c: ListHandovers) -> Handovers:
    return Handovers(handovers=selectors.handovers(actor.person, c.unit))


@command("GET", "handovers/{handover}")
def get(actor: Actor, c: GetHandover) -> HandoverReport:
    return selectors.report(actor.person, c.handover)


@command("POST", "handovers/{handover}/confirm")
def confirm(actor: Actor, c: ConfirmHandover) -> HandoverReport:
    services.confirm(c.handover, person=actor.person)
    return selectors.report(actor.person, c.handover)
