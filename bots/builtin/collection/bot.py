"""What 协作助手 answers: of the board what is reported in a sentence; otherwise what it is for."""

from collections.abc import Sequence

from bots.builtin.collection import reporting
from bots.builtin.collection.question import DROP, QUESTION, QUESTION_SAMPLES, REPORT, Question, face
from bots.builtin.collection.sentences import Look, Told, read
from bots.context import Context, Effect, Say
from bots.registry import Bot, Card
from collab.circles.shapes import RowChange
from collab.directory.bots import Bot as Names

_HELP = (
    "要向大家收材料、点名或接龙，请打开那个会话，点输入框旁的「＋」。收上来的我会汇总在卡片里，谁还没交也看得见。\n"
    "协作圈的看板也可以告诉我：「我单位进展：已转移32户，遇阻：缺抽水泵，下一步调泵」。在圈里发要先写「@协作助手」，或用「/进展」开头。"
)


def said(context: Context) -> Sequence[Effect]:
    """In a circle it was called for the board; in its own talk everything else gets the help."""
    told = read(context.text)
    if isinstance(told, Look):
        return reporting.look(context)
    if context.circle is None and _is_no_report(told):
        return [Say(_HELP)]
    return reporting.report(context, told)


def _is_no_report(told: Told) -> bool:
    return bool(told.unclear) and told.change in (RowChange(), RowChange(progress=told.unclear))


BOT = Bot(
    names=Names(
        code="collection", zh="协作助手", syllables="xie zuo zhu shou", en="Collections",
        about_zh="向大家收材料、接龙、签到，自动汇总；替单位填看板",
        about_en="Collects material and answers from many people, and writes on boards", commands=("进展", "看板"),
    ),
    said=said, clicked=reporting.pressed,
    cards=(
        Card(name=QUESTION, kept=Question, draw=face, actions=frozenset({REPORT, DROP}), samples=QUESTION_SAMPLES),
    ),
)  # fmt: skip
