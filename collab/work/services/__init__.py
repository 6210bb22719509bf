"""What may be done with work: begin it, act on it, urge, number. One file per verb."""

from collab.work.services.acting import Deed, act, perform
from collab.work.services.looking import look
from collab.work.services.marking import mark
from collab.work.services.placing import place
from collab.work.services.registering import First, Registration, Source, register, register_within
from collab.work.services.stepping import (
    Press,
    StepGiven,
    add_steps,
    cancel_step,
    finish_step,
    hand_step_on,
    send_step_back,
)
from collab.work.services.urging import urge, urge_due

__all__ = [
    "Deed", "First", "Press", "Registration", "Source", "StepGiven", "act", "add_steps", "cancel_step", "finish_step",
    "hand_step_on", "look", "mark", "perform", "place", "register", "register_within", "send_step_back",
    "urge", "urge_due",
]  # fmt: skip
