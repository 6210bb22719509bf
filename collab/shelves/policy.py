"""Who may do what on a shelf."""

from collab.circles.policy import Standing, observes, standing_in, units_of
from collab.conversations.models import Role
from collab.conversations.policy import require_lead, require_open
from collab.core.errors import Conflict, Forbidden
from collab.shelves.models import Document, Result
from collab.shelves.shapes import ShelfRights


def rights(standing: Standing) -> ShelfRights:
    """What this member may do now. Observers (观察员) look on; in a closed circle everybody does."""
    puts = not standing.ground.frozen and not observes(standing)
    leads = standing.ground.leads and not standing.ground.frozen
    return ShelfRights(puts, leads, approves=puts and _approves(standing))


def putting_in(by: int, conversation: int) -> Standing:
    """How he stands there, who puts and arranges. Raises NotFound, Closed, Forbidden."""
    standing = standing_in(by, conversation)
    require_open(standing.ground)
    if observes(standing):
        raise Forbidden("observers only look on", field="conversation")
    return standing


def leading_in(by: int, conversation: int) -> Standing:
    """The same for who leads the circle."""
    standing = standing_in(by, conversation)
    require_lead(standing.ground)
    return standing


def approving_in(by: int, conversation: int) -> Standing:
    """The same for who approves (认定): the owner, and the people of the lead unit."""
    standing = putting_in(by, conversation)
    if not _approves(standing):
        raise Forbidden("only the owner and the lead unit approve", field="result")
    return standing


def require_taker(standing: Standing, owner: int) -> None:
    """What is taken away, or returned, is one's own, unless one leads the circle."""
    if not standing.ground.leads and owner != standing.ground.person:
        raise Forbidden("only who put it here or leads the circle takes it away", field="conversation")


def require_unapproved(document: Document) -> None:
    """What is approved (已认定) stays as it is until that is taken back."""
    if Result.objects.filter(document=document, off=False).exclude(approver=None).exists():
        raise Conflict("it is an approved result", field="document", reason="approved")


def _approves(standing: Standing) -> bool:
    if standing.ground.role == Role.OWNER:
        return True
    return standing.circle.lead_id is not None and standing.circle.lead_id in units_of(standing.ground.person)
