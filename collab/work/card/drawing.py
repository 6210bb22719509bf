"""How the card of an item looks. Pure."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Literal

from collab.cards.body import (
    Action,
    Deadline,
    Element,
    Execute,
    Fact,
    FactSet,
    Form,
    Progress,
    ShowCard,
    TextBlock,
    UnitRow,
)
from collab.cards.shapes import CardState, Face, LastAct
from collab.work.card.asking import inputs_of
from collab.work.card.facts import CardFacts, Offered
from collab.work.forms import FormField, fields_of
from collab.work.models import Item
from collab.work.shapes import LightName
from collab.work.wording import role_words

AWAITED = "awaited"
"""The role of whoever it waits for."""
_TOLD = ("line", "text", "number", "date", "choice", "flag")
_BODY_SHOWN = 400
_BY_THE_CLOCK = "系统"


def role_of(offer: tuple[str, ...]) -> str:
    """A role on the card is the set of acts that are open to whoever has it: so what it shows is what is legal."""
    return "+".join(offer)


def face_of(facts: CardFacts) -> Face:
    """Number, title, who owes what, until when, and all that anybody may do now."""
    item, kind = facts.item, facts.kind
    state = kind.state(item.state)
    return Face(
        kind=kind.code,
        name=kind.words.zh,
        number=item.number,
        title=item.title,
        fallback=f"[{kind.words.zh}] {item.title}（{state.words.zh}）"[:200],
        state=_state(facts),
        light=facts.light,
        stamp=state.words.zh if state.final else "",
        body=list(_body(facts)),
        actions=[_action(facts, act) for act in facts.acts],
        acts={role_of(offer): list(offer) for offer in facts.offers},
        waits=[] if state.final else [AWAITED],
        last=LastAct(by=facts.last.signature or _BY_THE_CLOCK, words=facts.last.words, at=facts.last.at),
        trail=f"/items/{item.pk}",
    )


def _state(facts: CardFacts) -> CardState:
    if facts.kind.state(facts.item.state).final:
        return "done"
    return "late" if facts.light == "red" else "open"


def _body(facts: CardFacts) -> Iterator[Element]:
    item, state = facts.item, facts.kind.state(facts.item.state)
    if item.body:
        cut = item.body[:_BODY_SHOWN]
        yield TextBlock(text=cut if cut == item.body else f"{cut}……")
    yield TextBlock(text=f"{item.signature} · {state.words.zh}", is_subtle=True)
    if facts_told := [fact for field in fields_of(facts.kind.fields) if (fact := _fact(field, item.fields))]:
        yield FactSet(facts=facts_told)
    if item.due_at and facts.light and not state.final:
        yield _deadline(item, item.due_at, facts.light)
    if facts.parts > 1:
        done = sum(n for words, n in facts.by_state if words in _final_words(facts))
        yield Progress(label="已办", value=done, of=facts.parts)
    for row in facts.rows:
        yield UnitRow(name=row.name, role=role_words(facts.kind.code, row.role).zh, light=row.light, words=row.words)
    if facts.parts > len(facts.rows):
        counted = "，".join(f"{words} {count}" for words, count in facts.by_state)
        yield TextBlock(text=f"共 {facts.parts} 个承办单位：{counted}", is_subtle=True)


def _fact(field: FormField, told: Mapping[str, Any]) -> Fact | None:
    """What the item says in words or numbers; nothing of what is empty, or is drawn otherwise."""
    value = told.get(field.name)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = "；".join(value)
    if field.sort not in _TOLD or not isinstance(value, str | int | float) or value in ("", False):
        return None
    chosen = next((choice.zh for choice in field.choices if choice.value == value), str(value))
    return Fact(field.zh, "是" if value is True else chosen)


def _final_words(facts: CardFacts) -> set[str]:
    return {state.words.zh for state in facts.kind.part_states if state.final}


def _deadline(item: Item, due: datetime, light: LightName) -> Deadline:
    paused = item.paused_at is not None
    return Deadline(
        begins=item.started_at or item.created_at, due=due, light=light, state="paused" if paused else "running",
        at=item.paused_at,
    )  # fmt: skip


def _action(facts: CardFacts, act: Offered) -> Action:
    """A press, or a form that opens."""
    rule = act.rule
    mode: Literal["primary", "secondary"] = "primary" if rule.action in facts.awaited else "secondary"
    inputs = inputs_of(fields_of(rule.form), facts.kind, act.steps)
    if not inputs:
        return Execute(title=rule.words.zh, verb=rule.action, mode=mode)
    form = Form(body=inputs, actions=[Execute(title=rule.words.zh, verb=rule.action)])
    return ShowCard(title=rule.words.zh, mode=mode, card=form, is_open=rule.is_open)
