"""What 批示助手 answers."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from bots.builtin.instruction import card
from bots.builtin.instruction.card import Choice, Whose
from bots.context import Begin, Click, Context, Effect, Keep, Say, Show
from bots.registry import Bot, Card
from collab.directory.bots import Bot as Names
from collab.instructions.services import Sentence, instructing, wanted
from collab.work.facts import Hat

_TOO_SHORT = 6
_HELP = (
    "把要批示的话直接发给我，例如：\n"
    "「请市交通运输局牵头，市城管局、市城投集团配合，3日内恢复通行，并排查同类隐患。」\n"
    "我会拟出牵头单位、配合单位和时限，您按一下「交办」就发出。"
)
_NOT_YOURS = "批示由市领导和他们的秘书使用。交给您办的批示件在「待办」里。"
_LATER = UUID(int=0)


def said(context: Context) -> Sequence[Effect]:
    """An instruction in the making; of what cannot be one, what this bot is for."""
    hats = instructing(context.person)
    if not hats:
        return [Say(_NOT_YOURS)]
    if len("".join(context.text.split())) < _TOO_SHORT:
        return [Say(_HELP)]
    leaders = _leaders(hats)
    if len(leaders) > 1:
        choices = tuple(Choice(hat.position, hat.words) for hat in leaders)
        return [Show(card.WHOSE, Whose(context.text, choices))]
    return [_begin(context.person, context.text, leaders[0] if leaders else None)]


def clicked(click: Click[Any]) -> Sequence[Effect]:
    """The secretary has said for whom."""
    kept: Whose = click.kept
    chosen = next(
        (hat for hat in _leaders(instructing(click.person)) if str(hat.position) == click.inputs["position"]), None
    )
    if chosen is None:
        return [Say("您现在不为这位领导服务了。")]
    return [Keep(Whose(kept.text, kept.choices, chosen.words)), _begin(click.person, kept.text, chosen)]


def _leaders(hats: Sequence[Hat]) -> list[Hat]:
    """Those he serves, where he has nothing to instruct in himself."""
    if any(hat.hand != "secretary" for hat in hats):
        return []
    return list({hat.position: hat for hat in hats}.values())


def _begin(person: int, text: str, leader: Hat | None) -> Begin:
    """口头批示，秘书代录 where it is a leader's."""
    sentence = Sentence(text, "oral", leader.position) if leader else Sentence(text)
    return Begin(wanted(sentence, by=person, client_id=_LATER))


BOT = Bot(
    names=Names(
        code="instruction", zh="批示助手", en="Instructions", about_zh="写一句话就拟成批示，随时查办理情况",
        about_en="Drafts an instruction from a sentence, and tells how yours stand",
    ),
    said=said, clicked=clicked,
    cards=(
        Card(name=card.WHOSE, kept=Whose, draw=card.whose, actions=frozenset({"draft"}), samples=card.WHOSE_SAMPLES),
    ),
)  # fmt: skip
