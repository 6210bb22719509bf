"""The card with which 协作助手 asks back: what it understood stands in the form, the rest is for him to say. `draw` is
pure."""

from collections.abc import Iterator

import msgspec

from bots.blocks import button, words
from bots.cards import offered
from collab.cards.body import Element, InputChoices, Option
from collab.cards.shapes import Face
from collab.circles.row_drawing import fields
from collab.circles.shapes import BoardWords

QUESTION = "board_question"
REPORT, DROP = "report", "drop"


class Choice(msgspec.Struct, frozen=True):
    """A row that may be meant: of this unit in that circle. `name` says so."""

    circle: int
    unit: int
    name: str


class Question(msgspec.Struct, frozen=True):
    """What he is asked. `words`: with what the form begins; `state` whether that is known. `version` of the row, where
    only one may be meant. `became`: how it ended."""

    choices: tuple[Choice, ...]
    unclear: str
    words: BoardWords
    state: bool
    version: int | None = None
    became: str = ""


def face(asked: Question) -> Face:
    """请核对：市水利局."""
    only = asked.choices[0].name if len(asked.choices) == 1 else "是哪个单位的进展"
    title = f"{asked.became}：{only}" if asked.became else f"请核对：{only}"
    return offered(
        Face(
            kind=QUESTION, name="看板填报", title=title, fallback=f"[看板填报] {title}",
            state="done" if asked.became else "open", stamp=asked.became, body=list(_body(asked)),
            actions=[] if asked.became else [button("保存", REPORT), button("不填了", DROP, mode="secondary")],
            waits=[] if asked.became else ["owner"],
        )
    )  # fmt: skip


def _body(asked: Question) -> Iterator[Element]:
    if asked.became:
        return
    if asked.unclear:
        yield words(f"没有听明白：{asked.unclear[:200]}")
    if len(asked.choices) > 1:
        options = [Option(one.name, f"{one.circle}:{one.unit}") for one in asked.choices]
        yield InputChoices(id="row", label="单位", is_required=True, choices=options)
    yield from fields(asked.words, known=asked.state)


QUESTION_SAMPLES = (
    ("没说原因", Question((Choice(1, 1, "市水利局"),), "遇阻原因", BoardWords("", "blocked"), state=True)),
    ("不知道是哪个单位", Question((Choice(1, 1, "市水利局"), Choice(1, 2, "市水文中心")), "",
                          BoardWords(progress="已转移 32 户"), state=False)),
    ("已更新", Question((Choice(1, 1, "市水利局"),), "", BoardWords(), state=True, became="已更新")),
)  # fmt: skip
