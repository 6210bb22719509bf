"""How the cards of 批示助手 look. Pure."""

import msgspec

from bots.blocks import button, words
from bots.cards import offered
from collab.cards.body import InputChoices, Option
from collab.cards.shapes import Face

WHOSE = "instruction_whose"


class Choice(msgspec.Struct, frozen=True):
    """A position one may instruct in, as it will be signed."""

    position: int
    words: str


class Whose(msgspec.Struct, frozen=True):
    """In which leader's name: the sentence of a secretary who serves several. `chosen`: how it was signed."""

    text: str
    choices: tuple[Choice, ...]
    chosen: str = ""


def whose(kept: Whose) -> Face:
    """代哪位领导录入."""
    done = kept.chosen != ""
    options = [Option(one.words[:200], str(one.position)) for one in kept.choices]
    asked = InputChoices(id="position", label="代哪位领导", is_required=True, style="expanded", choices=options)
    return offered(
        Face(
            kind=WHOSE, name="批示", title="这是哪位领导的批示？", fallback="[批示] 这是哪位领导的批示？",
            state="done" if done else "open", stamp="已拟批" if done else "",
            body=[words(kept.text[:400]), words(kept.chosen, subtle=True) if done else asked],
            actions=[] if done else [button("拟批", "draft")],
            waits=[] if done else ["owner"],
        )
    )  # fmt: skip
