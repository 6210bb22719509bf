"""How a roll call looks. Pure."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from collab.cards.body import (
    Action,
    Deadline,
    Element,
    Execute,
    Form,
    InputText,
    Progress,
    ShowCard,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    TextBlock,
    UnitRow,
)
from collab.cards.shapes import Face, LastAct
from collab.rollcalls.facts import Facts, Member

KIND = "rollcall"
LINE_LENGTH = 200
_MOST_LINES = 60
_MOST_UNITS = 20
_MOST_NAMES = 8
_ELSEWHERE = "其他"


def face_of(facts: Facts) -> Face:
    """接龙 or 收到: how many of how many, by unit who has not, and what was said."""
    word = "接龙" if facts.line_wanted else "收到"
    answered = [member for member in facts.members if member.at is not None]
    count = f"{len(answered)}/{len(facts.members)}"
    closed = facts.closed_at is not None
    return Face(
        kind=KIND,
        name="接龙" if facts.line_wanted else "签到",
        title=facts.title,
        fallback=f"[{word}] {facts.title}（{count}）",
        state="done" if closed else "open",
        stamp="已结束" if closed else "",
        body=list(_body(facts, answered)),
        actions=_actions(facts),
        acts={"maker": ["reopen"]} if closed else _open_acts(facts),
        waits=[] if closed else ["invited"],
        last=_last(facts, answered),
    )


def _body(facts: Facts, answered: Sequence[Member]) -> Iterable[Element]:
    if facts.due and facts.closed_at is None:
        yield Deadline(begins=facts.at, due=facts.due, light="green")
    yield Progress(label="已接龙" if facts.line_wanted else "已收到", value=len(answered), of=len(facts.members))
    yield from _units(facts.members)
    if facts.line_wanted and answered:
        several = len({member.unit for member in facts.members}) > 1
        yield _lines(sorted(answered, key=lambda member: (member.at, member.person)), several=several)
        if len(answered) > _MOST_LINES:
            yield TextBlock(text=f"还有 {len(answered) - _MOST_LINES} 条", is_subtle=True)


def _units(members: Sequence[Member]) -> Iterable[Element]:
    """Unit by unit, where there are several; who has not answered is named once somebody has."""
    units = [(unit, list(of)) for unit, of in groupby(members, key=lambda member: member.unit)]
    begun = any(member.at for member in members)
    if len(units) == 1:
        yield from _alone(_missing(members) if begun else [])
        return
    for unit, of in units[:_MOST_UNITS]:
        missing = _missing(of)
        yield UnitRow(
            name=unit or _ELSEWHERE,
            light=None if missing else "green",
            words=f"{len(of) - len(missing)}/{len(of)}",
            note=f"未回：{_names(missing)}" if missing and begun else "",
        )
    if len(units) > _MOST_UNITS:
        yield TextBlock(text=f"还有 {len(units) - _MOST_UNITS} 个单位", is_subtle=True)


def _alone(missing: Sequence[str]) -> Iterable[Element]:
    """Of one unit alone the count above says all but the names."""
    if missing:
        yield TextBlock(text=f"未回：{_names(missing)}", is_subtle=True, size="small")


def _missing(members: Sequence[Member]) -> list[str]:
    return [member.name for member in members if member.at is None]


def _names(names: Sequence[str]) -> str:
    told = "、".join(names[:_MOST_NAMES])
    return told if len(names) <= _MOST_NAMES else f"{told}等 {len(names)} 人"


def _lines(answered: Sequence[Member], *, several: bool) -> Table:
    """What was said, in that order; with whose unit it is where there are several."""
    rows = [_row("", "姓名", "内容")]
    for number, member in enumerate(answered[:_MOST_LINES], start=1):
        rows.append(_row(str(number), _whose(member, several=several), member.line))
    return Table(columns=[TableColumn(width=1), TableColumn(width=5), TableColumn(width=6)], rows=rows)


def _whose(member: Member, *, several: bool) -> str:
    return f"{member.name}（{member.unit}）" if several and member.unit else member.name


def _row(*words: str | None) -> TableRow:
    return TableRow(cells=[TableCell(items=[TextBlock(text=one or "")]) for one in words])


def _actions(facts: Facts) -> list[Action]:
    if facts.closed_at is not None:
        return [Execute(title="重新开放", verb="reopen", mode="secondary")]
    if facts.line_wanted:
        answer: list[Action] = [_form("接龙", "answer", is_open=True), _form("修改", "change", is_open=False)]
    else:
        answer = [Execute(title="收到", verb="answer")]
    withdraw = Execute(title="撤回我的回复", verb="withdraw", mode="secondary")
    close = Execute(title="结束", verb="close", mode="secondary", confirm="结束后，大家不能再回复。")
    return [*answer, withdraw, close]


def _form(title: str, verb: str, *, is_open: bool) -> ShowCard:
    line = InputText(
        id="line", label="我的内容", is_required=True, max_length=LINE_LENGTH, placeholder="例如：参加，2 人",
        error_message="请先填写内容",
    )  # fmt: skip
    return ShowCard(
        title=title, is_open=is_open, mode="primary" if is_open else "secondary",
        card=Form(body=[line], actions=[Execute(title=title, verb=verb)]),
    )  # fmt: skip


def _open_acts(facts: Facts) -> dict[str, list[str]]:
    mine = ["change", "withdraw"] if facts.line_wanted else ["withdraw"]
    return {"invited": ["answer"], "answered": mine, "maker": ["close"]}


def _last(facts: Facts, answered: Sequence[Member]) -> LastAct:
    if facts.closed_at is not None:
        return LastAct(by=facts.maker, words="结束了接龙" if facts.line_wanted else "结束了签到", at=facts.closed_at)
    latest = max(answered, key=lambda member: (member.at, member.person), default=None)
    if latest is None or latest.at is None:
        return LastAct(by=facts.maker, words="发起", at=facts.at)
    return LastAct(by=latest.name, words="已接龙" if facts.line_wanted else "已收到", at=latest.at)
