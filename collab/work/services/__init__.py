"""What may be done with work: begin it, act on it, urge, number. One file per verb."""

from collab.work.services.acting import Deed, act, perform
from collab.work.services.marking import mark
from collab.work.services.placing import place
from collab.work.services.registering import First, Registration, Source, register
from collab.work.services.urging import urge, urge_due

__all__ = ["Deed", "First", "Registration", "Source", "act", "mark", "perform", "place", "register", "urge", "urge_due"]
