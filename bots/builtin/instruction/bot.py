"""What 批示助手 answers."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec
from django.utils import timezone

from bots.builtin.instruction import card, listing
from bots.builtin.instruction.card import Candidate, Choice, Which, Whose
from bots.builtin.instruction.listing import Listed
from bots.builtin.instruction.question import Question, question_in
from bots.builtin.instruction.samples import LIST_SAMPLES, WHICH_SAMPLES, WHOSE_SAMPLES
from bots.context import Begin, Click, Context, Effect, Keep, Say, Show, Urge
from bots.registry import Bot, Card
from collab.directory.bots import Bot as Names
from collab.directory.models import Unit
from collab.files.shapes import FileCard
from collab.instructions.dictation import heard
from collab.instructions.names import lexicon
from collab.instructions.services import Sentence, instructing, wanted
from collab.work.facts import Hat
from collab.work.ledger import ledger

_TOO_SHORT = 6
_HELP = (
    "把要批示的话直接发给我，例如：\n"
    "「请市交通运输局牵头，市城管局、市城投集团配合，3日内恢复通行，并排查同类隐患。」\n"
    "我会拟出牵头单位、配合单位和时限，您按一下「交办」就发出。\n"
    "也可以直接发一条语音：您或秘书听录音录入文字后，照样交办，原声随件留存。\n"
    "还可以问我办得怎么样：「我上月的批示办得怎么样」「上周批给交通局的」「逾期的批示」。"
)
_NOT_YOURS = "批示由市领导和他们的秘书使用。交给您办的批示件在「待办」里。"
_LATER = UUID(int=0)
"""The client_id is given where it is carried out."""


def said(context: Context) -> Sequence[Effect]:
    """A question is answered, a sentence is drafted; to what is neither, what this bot is for."""
    hats = instructing(context.person)
    if not hats:
        return [Say(_NOT_YOURS)]
    voice = next((file for file in context.files if file.voice), None)
    if voice and not context.text:
        return _drafted(context.person, "", voice, hats)
    today = timezone.localdate(context.now)
    if question := question_in(context.text, lexicon(context.person), today):
        return [_which(context.text, question)] if question.units else _answered(context.person, question)
    if _is_no_sentence(context.text):
        return [Say(_HELP)]
    return _drafted(context.person, context.text, None, hats)


def clicked(click: Click[Any]) -> Sequence[Effect]:
    """The secretary has said for whom, the leader which unit he means; he urges, or looks again."""
    match click.kept:
        case Whose():
            return _chosen(click.person, click.kept, str(click.inputs.get("position")))
        case Which():
            return _looked(click.person, click.kept, str(click.inputs.get("unit")))
        case Listed() if click.action == "urge":
            items = listing.to_urge(click.person, click.kept.asked)
            told = listing.reached(click.person, items)
            return [Urge(items), Keep(Listed(click.kept.asked, click.kept.words, urged=click.now, told=told))]
    return []


def _which(text: str, question: Question) -> Show:
    """Never a guess: he picks one of those that his words may mean."""
    found = Unit.objects.filter(pk__in=question.units).order_by("path").values_list("pk", "short_name")
    candidates = tuple(Candidate(unit, name) for unit, name in found)
    return Show(card.WHICH, Which(text, question.asked, question.words, candidates))


def _looked(person: int, kept: Which, unit: str) -> Sequence[Effect]:
    chosen = next((one for one in kept.candidates if str(one.unit) == unit), None)
    if chosen is None:
        return []
    asked = Question(kept.asked._replace(unit=chosen.unit), kept.words)
    return [Keep(msgspec.structs.replace(kept, chosen=chosen.name)), *_answered(person, asked)]


def _answered(person: int, question: Question) -> Sequence[Effect]:
    asked = question.asked
    named = Unit.objects.filter(pk=asked.unit or 0).values_list("short_name", flat=True)
    words = " · ".join(word for word in (question.words, *named) if word)
    if not listing.count_of(ledger(person, asked, limit=1), asked):
        return [Say(f"没有找到{words}的批示。" if words else "还没有批示。")]
    return [Show(listing.LIST, Listed(asked, words))]


def _is_no_sentence(text: str) -> bool:
    """A greeting, a word, or a question that is not understood."""
    said = "".join(text.split())
    return len(said) < _TOO_SHORT or said.endswith(("?", "？", "吗", "呢", "怎么样", "什么"))


def _drafted(person: int, text: str, voice: FileCard | None, hats: Sequence[Hat]) -> Sequence[Effect]:
    """In his own name or his leader's; of several leaders he says whose it is."""
    leaders = _leaders(hats)
    if len(leaders) > 1:
        choices = tuple(Choice(hat.position, hat.words) for hat in leaders)
        return [Show(card.WHOSE, Whose(text, choices, voice=voice))]
    return [_begin(person, text, voice, leaders[0] if leaders else None)]


def _chosen(person: int, kept: Whose, position: str) -> Sequence[Effect]:
    leaders = _leaders(instructing(person))
    chosen = next((hat for hat in leaders if str(hat.position) == position), None)
    if chosen is None:
        return [Say("您现在不为这位领导服务了。")]
    asked = msgspec.structs.replace(kept, chosen=chosen.words)
    return [msgspec.structs.replace(_begin(person, kept.text, kept.voice, chosen), then=(Keep(asked),))]


def _leaders(hats: Sequence[Hat]) -> list[Hat]:
    """Those he serves, where he has nothing to instruct in himself."""
    if any(hat.hand != "secretary" for hat in hats):
        return []
    return list({hat.position: hat for hat in hats}.values())


def _begin(person: int, text: str, voice: FileCard | None, leader: Hat | None) -> Begin:
    """口头批示，秘书代录 where it is a leader's; of what was spoken the words are still to be written down."""
    if voice is not None:
        return Begin(heard(voice, client_id=_LATER, position=leader.position if leader else None))
    sentence = Sentence(text, "oral", leader.position) if leader else Sentence(text)
    return Begin(wanted(sentence, by=person, client_id=_LATER))


BOT = Bot(
    names=Names(
        code="instruction", zh="批示助手", syllables="pi shi zhu shou", en="Instructions",
        about_zh="写一句话就拟成批示，随时查办理情况",
        about_en="Drafts an instruction from a sentence, and tells how yours stand",
    ),
    said=said, clicked=clicked,
    cards=(
        Card(name=card.WHOSE, kept=Whose, draw=card.whose, actions=frozenset({"draft"}), samples=WHOSE_SAMPLES),
        Card(name=card.WHICH, kept=Which, draw=card.which, actions=frozenset({"look"}), samples=WHICH_SAMPLES),
        Card(
            name=listing.LIST, kept=Listed, facts=listing.found, draw=listing.face, pressed=listing.urging,
            actions=frozenset({"urge", "refresh"}), samples=LIST_SAMPLES,
        ),
    ),
)  # fmt: skip
