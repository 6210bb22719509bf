"""How the cards of 批示助手 look. Pure."""

import msgspec

from bots.blocks import button, words
from bots.cards import offered
from collab.cards.body import InputChoices, Option
from collab.cards.shapes import Face
from collab.files.shapes import FileCard
from collab.work.ledger import Asked

WHOSE = "instruction_whose"
WHICH = "instruction_which"
_FEW = 6


class Choice(msgspec.Struct, frozen=True):
    """A position one may instruct in, as it will be signed."""

    position: int
    words: str


class Whose(msgspec.Struct, frozen=True):
    """In which leader's name: the sentence, or the `voice`, of a secretary who serves several. `chosen`: how it was
    signed."""

    text: str
    choices: tuple[Choice, ...]
    chosen: str = ""
    voice: FileCard | None = None


class Candidate(msgspec.Struct, frozen=True):
    """A unit that the words of a question may mean."""

    unit: int
    name: str


class Which(msgspec.Struct, frozen=True):
    """Which unit a question is about: its words fit several. `words`: what else narrows it; `chosen`: its name."""

    text: str
    asked: Asked
    words: str
    candidates: tuple[Candidate, ...]
    chosen: str = ""


def which(kept: Which) -> Face:
    """问的是哪个单位."""
    done = kept.chosen != ""
    options = [Option(one.name[:200], str(one.unit)) for one in kept.candidates]
    few = len(options) <= _FEW
    asked = InputChoices(
        id="unit", label="单位", is_required=True, style="expanded" if few else "compact", choices=options,
        error_message="请选一个单位",
    )  # fmt: skip
    return offered(
        Face(
            kind=WHICH, name="批示", title="您问的是哪个单位？", fallback="[批示] 您问的是哪个单位？",
            state="done" if done else "open", stamp="已查" if done else "",
            body=[words(kept.text[:400], subtle=True), words(kept.chosen) if done else asked],
            actions=[] if done else [button("查看办理情况", "look")],
            waits=[] if done else ["owner"],
        )
    )  # fmt: skip


def whose(kept: Whose) -> Face:
    """代哪位领导录入."""
    done = kept.chosen != ""
    options = [Option(one.words[:200], str(one.position)) for one in kept.choices]
    asked = InputChoices(id="position", label="代哪位领导", is_required=True, style="expanded", choices=options)
    return offered(
        Face(
            kind=WHOSE, name="批示", title="这是哪位领导的批示？", fallback="[批示] 这是哪位领导的批示？",
            state="done" if done else "open", stamp="已拟批" if done else "",
            body=[words(kept.text[:400] or "[语音]"), words(kept.chosen, subtle=True) if done else asked],
            actions=[] if done else [button("拟批", "draft")],
            waits=[] if done else ["owner"],
        )
    )  # fmt: skip
