"""What leaders and those who lead a circle ask of it at a glance (领导一览、触达)."""

from collab.circles.reach import matters, reach
from collab.circles.shapes import Matters, Reach
from collab.core.commands import Actor, Command, Id, command


class GetMatters(Command, frozen=True, tag="circle.matters"):
    """What goes on in a circle beside its board, by cards that I see there; what is late first."""

    conversation: Id


class GetReach(Command, frozen=True, tag="circle.reach"):
    """触达: who was reached, who answered how fast, what is late. For those who lead the circle."""

    conversation: Id


@command("GET", "circles/{conversation}/matters")
def get_matters(actor: Actor, c: GetMatters) -> Matters:
    return matters(actor.person, c.conversation)


@command("GET", "circles/{conversation}/reach")
def get_reach(actor: Actor, c: GetReach) -> Reach:
    return reach(actor.person, c.conversation)
