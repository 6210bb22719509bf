"""How a collection looks. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Literal

from collab.cards.body import (
    Action,
    ActionSet,
    Deadline,
    Element,
    Execute,
    Form,
    InputChoices,
    InputDate,
    InputFiles,
    InputNumber,
    InputText,
    OpenUrl,
    Option,
    Progress,
    ShowCard,
    TextBlock,
    UnitRow,
)
from collab.cards.shapes import CardState, Face, LastAct
from collab.collections.facts import Asked, Facts
from collab.collections.fields import FILES, WORDS, Field, keyed
from collab.files.shapes import FileCard
from collab.work.card.asking import inputs_of
from collab.work.card.drawing import AWAITED, role_of
from collab.work.card.facts import Offered
from collab.work.forms import fields_of

_MOST_UNITS = 12
_MOST_NAMES = 8
_BODY_SHOWN = 400
_FEW_CHOICES = 5
_ELSEWHERE = "其他"
_IN_THE_TABLE = {"send_back", "urge"}
"""What the asker does with one part is done in the table."""
_CLOSING = "结束后不再接收报送和修改。"


def face_of(facts: Facts) -> Face:
    """What is asked, until when, how many of how many; who has not only where everybody may see it."""
    item, state = facts.item.item, facts.item.kind.state(facts.item.item.state)
    return Face(
        kind=facts.item.kind.code,
        name=facts.item.kind.words.zh,
        title=item.title,
        fallback=f"[{facts.item.kind.words.zh}] {item.title}（{_count(facts.asked)}）"[:200],
        state=_state(facts),
        light=facts.item.light if any(one.owes for one in facts.asked) else None,
        stamp=state.words.zh if state.final or state.code == "complete" else "",
        body=list(_body(facts)),
        actions=[action for act in facts.item.acts if (action := _action(facts, act))],
        acts={role_of(offer): list(offer) for offer in facts.item.offers if not _IN_THE_TABLE.issuperset(offer)},
        waits=[] if state.final else [AWAITED],
        last=LastAct(by=facts.item.last.signature or "系统", words=facts.item.last.words, at=facts.item.last.at),
        trail=f"/items/{item.pk}",
    )


def not_yet(asked: Sequence[Asked]) -> Iterator[Element]:
    """谁没交, unit by unit: as many as a card holds."""
    units = [(unit, list(of)) for unit, of in groupby(asked, key=lambda one: one.unit)]
    owing = [(unit, of) for unit, of in units if any(one.owes for one in of)]
    for unit, of in owing[:_MOST_UNITS]:
        missing = [one.name for one in of if one.owes and not one.alone]
        words = "未交" if any(one.alone and one.owes for one in of) else f"{_done(of)}/{len(of)}"
        yield UnitRow(name=unit or _ELSEWHERE, words=words, note=f"未交：{_names(missing)}" if missing else "")
    if len(owing) > _MOST_UNITS:
        yield TextBlock(text=f"还有 {len(owing) - _MOST_UNITS} 个单位未交齐", is_subtle=True, size="small")


def file_links(files: Iterable[FileCard]) -> ActionSet:
    """To be downloaded."""
    return ActionSet(
        actions=[
            OpenUrl(title=one.name[:200], url=f"/api/v1/files/{one.file}/original", mode="secondary") for one in files
        ]
    )


def _state(facts: Facts) -> CardState:
    if facts.item.kind.state(facts.item.item.state).final:
        return "done"
    return "late" if facts.item.light == "red" and any(one.owes for one in facts.asked) else "open"


def _body(facts: Facts) -> Iterator[Element]:
    item = facts.item.item
    if item.body:
        cut = item.body[:_BODY_SHOWN]
        yield TextBlock(text=cut if cut == item.body else f"{cut}……")
    yield TextBlock(text=f"{item.signature} 征集：{_asks(facts)}", is_subtle=True, size="small")
    if facts.templates:
        yield file_links(facts.templates)
    if item.due_at and facts.item.light and item.closed_at is None:
        yield Deadline(begins=item.started_at or item.created_at, due=item.due_at, light=facts.item.light)
    yield Progress(label="已报送", value=_done(facts.asked), of=len(facts.asked))
    if facts.wanted.shown == "all":
        yield from not_yet(facts.asked)


def _asks(facts: Facts) -> str:
    told = "、".join(field.title for field in facts.wanted.fields)
    return told if len(told) <= 80 else f"{told[:80]}……"


def _action(facts: Facts, act: Offered) -> Action | None:
    """A press, or a form that opens; what is asked of a part stands open where it is owed."""
    rule = act.rule
    if rule.action == "send_back":
        return None
    if rule.action in ("answer", "change"):
        owed = rule.action == "answer"
        form = Form(
            body=[_input(key, field) for key, field in keyed(facts.wanted.fields)],
            actions=[Execute(title="提交" if owed else "提交修改", verb=rule.action)],
        )
        return ShowCard(
            title=rule.words.zh, is_open=owed, mode="primary" if owed else "secondary", card=form
        )  # fmt: skip
    if rule.action == "close":
        return Execute(title=rule.words.zh, verb=rule.action, mode="secondary", confirm=_CLOSING)
    if rule.action == "urge":
        return Execute(title="催未交", verb=rule.action, mode="secondary", associated_inputs="none")
    inner = Form(
        body=inputs_of(fields_of(rule.form), facts.item.kind, act.steps),
        actions=[Execute(title="确定", verb=rule.action)],
    )
    return ShowCard(title=rule.words.zh, mode="secondary", card=inner)


def _input(key: str, field: Field) -> Element:
    told: dict[str, Any] = {"id": key, "label": field.title, "is_required": field.required}
    match field.sort:
        case "number":
            return InputNumber(**told, error_message="请填数字")
        case "date":
            return InputDate(**told, error_message="请选日期")
        case "choice":
            style: Literal["compact", "expanded"] = "expanded" if len(field.choices) <= _FEW_CHOICES else "compact"
            choices = [Option(words, words) for words in field.choices]
            return InputChoices(**told, choices=choices, style=style, error_message="请选一项")
        case "file":
            return InputFiles(**told, max=FILES, error_message="请附上文件")
        case _:
            return InputText(**told, is_multiline=True, max_length=WORDS, error_message="请填写，不超过 1000 字")


def _count(asked: Sequence[Asked]) -> str:
    return f"{_done(asked)}/{len(asked)}"


def _done(asked: Iterable[Asked]) -> int:
    return sum(not one.owes for one in asked)


def _names(names: Sequence[str]) -> str:
    told = "、".join(names[:_MOST_NAMES])
    return told if len(names) <= _MOST_NAMES else f"{told}等 {len(names)} 人"
