"""The answer to a question: how many there are by light, and the most pressing of them, each a way to its page."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec
from django.utils import timezone

from bots.blocks import button, words
from bots.cards import offered
from bots.registry import Looker
from collab.cards.body import Action, Column, ColumnSet, Element, LightMark, TextBlock, UnitRow
from collab.cards.shapes import CardState, Face, LastAct
from collab.core.text import shortened
from collab.work.ledger import Asked, ledger
from collab.work.reckoning import reach_of, told
from collab.work.shapes import Ledger, LedgerLine

LIST = "instruction_list"
SHOWN = 8
URGED_AT_ONCE = 50


class Listed(msgspec.Struct, frozen=True):
    """What was asked, and how that is said; `urging`: a press is being carried out; `urged`: when one was, and (`told`)
    whom it reached and whom not."""

    asked: Asked
    words: str
    urging: bool = False
    urged: datetime | None = None
    told: str = ""


class Found(NamedTuple):
    """What there is of it at this moment."""

    kept: Listed
    ledger: Ledger
    now: datetime


def found(looker: Looker, kept: Listed) -> Found:
    return Found(kept, ledger(looker.person, kept.asked, limit=SHOWN), looker.now)


def urging(kept: Listed, action: str) -> Listed:
    """A press shows at once."""
    return msgspec.structs.replace(kept, urging=action == "urge")


def to_urge(person: int, asked: Asked) -> tuple[int, ...]:
    """Those of them that may be urged now."""
    return tuple(line.item for line in ledger(person, asked, limit=URGED_AT_ONCE).lines if line.may_urge)


def reached(person: int, items: Sequence[int]) -> str:
    """「催了 5 个承办；2 个刚催过」: what a press on 催一下 comes to at this moment."""
    urged = told([reach_of(item, person) for item in items])
    passed = [_PASSED[one.reason].format(one.count) for one in urged.why]
    return "；".join([f"催了 {urged.parts} 个承办", *passed])


_PASSED = {
    "done": "{} 个已办", "lately": "{} 个刚催过，这次不重复催", "not_yours": "{} 个不由您催",
    "spared": "{} 位领导不直接催，已提醒其秘书",
}  # fmt: skip


def count_of(told: Ledger, asked: Asked) -> int:
    """How many fit, the light included."""
    counted: int = getattr(told.counts, asked.light) if asked.light else told.counts.all
    return counted


def face(facts: Found) -> Face:
    """17 件: 2 逾期, 3 在办, 12 办结; and which."""
    kept = facts.kept
    title = f"{kept.words}的批示" if kept.words else "我的批示"
    counted = facts.ledger.counts
    last = LastAct(by="", words="已发出「领导催办」", at=kept.urged) if kept.urged else None
    state: CardState = "done" if counted.all == counted.over else "late" if counted.red else "open"
    return offered(
        Face(
            kind=LIST, name="批示", title=title[:200], fallback=f"[批示] {title}：{counted.all} 件"[:200],
            state=state, body=list(_body(facts)), actions=_actions(facts), last=last,
        )
    )  # fmt: skip


def _body(facts: Found) -> Iterator[Element]:
    lines, shown = facts.ledger.lines, count_of(facts.ledger, facts.kept.asked)
    yield ColumnSet(columns=list(_counts(facts.ledger)))
    for line in lines:
        yield _row(line, facts.now)
    if shown > len(lines):
        yield words(f"还有 {shown - len(lines)} 件，缩小范围再问，例如「上周逾期的批示」。", subtle=True)
    at = timezone.localtime(facts.now).strftime("%m月%d日 %H:%M")
    if facts.kept.told and not facts.kept.urging:
        yield words(facts.kept.told, subtle=True)
    yield TextBlock(text="正在催办……" if facts.kept.urging else f"截至 {at}", is_subtle=True, size="small")


def _counts(told: Ledger) -> Iterator[Column]:
    counts = told.counts
    yield Column(width="auto", items=[TextBlock(text=f"共 {counts.all} 件", weight="bolder")])
    if counts.red:
        yield Column(width="auto", items=[LightMark(light="red", words=f"逾期 {counts.red}")])
    if counts.yellow:
        yield Column(width="auto", items=[LightMark(light="yellow", words=f"临期 {counts.yellow}")])
    if going := counts.green + counts.none + counts.grey:
        yield Column(width="auto", items=[LightMark(light="green", words=f"在办 {going}")])
    if counts.over:
        yield Column(width="auto", items=[LightMark(light="grey", words=f"办结 {counts.over}")])


def _row(line: LedgerLine, now: datetime) -> UnitRow:
    """One sentence, how it stands, who leads it and what was last heard."""
    heard = line.news
    last = f"{_ago(heard.at, now)} {heard.signature.split(' ')[0]} {heard.action_words.zh}" if heard else ""
    if heard and heard.words:
        last += f"：{shortened(heard.words, 40)}"
    told = (line.number, f"主办 {line.lead}" if line.lead else "", last)
    return UnitRow(
        name=shortened(line.title, 60), light=line.light, words=line.state_words.zh,
        note=" · ".join(one for one in told if one), url=f"/items/{line.item}", separator=True,
    )  # fmt: skip


def _ago(at: datetime, now: datetime) -> str:
    days = (timezone.localtime(now).date() - timezone.localtime(at).date()).days
    return ("今天", "昨天", "前天")[days] if days < 3 else timezone.localtime(at).strftime("%m月%d日")


def _actions(facts: Found) -> list[Action]:
    if facts.kept.urging:
        return []
    refresh = button("刷新", "refresh", mode="secondary")
    if not any(line.may_urge for line in facts.ledger.lines):
        return [refresh]
    ask = "向这些批示中还没办完的单位发出「领导催办」？"
    return [button("催一下", "urge", confirm=ask), refresh]
