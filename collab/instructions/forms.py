"""What an instruction says beside its words."""

from typing import Annotated

from collab.calendar.terms import Term
from collab.work.forms import Form, Portion, asked

CODE = "instruction"
ORAL = "oral"
"""口头批示，秘书代录."""
VOICE = "voice"
"""语音: it was spoken, and written down by whoever signs for it; the voice stays with it."""


class Instruction(Form, frozen=True):
    """What stands on it beside its words: how it was given, and whom and by when the sentence named, for the leader or
    his secretary to confirm. `asks`: what in it is not certain."""

    given: Annotated[
        str,
        asked(
            "方式",
            "Given",
            choices=(("written", "书面", "in writing"), (ORAL, "口头", "by word"), (VOICE, "语音", "spoken")),
        ),
    ] = "written"
    parts: tuple[Portion, ...] = ()
    due: Term | None = None
    urgent: Annotated[bool, asked("紧急", "Urgent", sort="flag")] = False
    asks: tuple[Annotated[str, asked("待明确", "Unclear", length=200)], ...] = ()
