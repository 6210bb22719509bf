"""Whatever is offered to somebody, he may press: random lives of an item through the real services."""

import random
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collab.work import selectors, services
from collab.work.forms import FormField, GivenTo, Handing, Reasoned, Report
from collab.work.models import Item, ToDo
from collab.work.todo import Wanted, todo
from collab.work.verifying import verify
from tests.collab.scenes import refusal_of
from tests.collab.work.scenes import request, view

pytestmark = pytest.mark.both_stacks
UNITS = ("市水利局", "市城管局", "市应急局", "市政府")


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_no_act_that_is_offered_is_refused_and_whoever_is_awaited_can_act(offices, seed):
    chance = random.Random(seed)
    item = request(offices)
    insiders = [name for name in offices.persons if name != "凌立秋"]
    for step in range(16):
        if chance.random() < 0.3 and _steps(offices, chance, insiders, item):
            continue
        offered = _offered(offices, chance, insiders, item)
        if offered is None:
            break
        name, deed = offered
        services.act(_filled(offices, chance, item, deed, step), by=offices.persons[name])
        if step % 4 == 3:
            _require_sound(offices, item)
    assert refusal_of(lambda: view(offices, "凌立秋", item)) == "not_found"
    assert verify(item) == []


def _offered(offices, chance, insiders, item):
    """Somebody, and one of the acts he is offered."""
    for name in chance.sample(insiders, len(insiders)):
        person = offices.persons[name]
        if refusal_of(partial(selectors.show, person, item)):
            continue
        seen = selectors.show(person, item)
        acts = [(None, act) for act in seen.acts] + [(part.part, act) for part in seen.parts for act in part.acts]
        acts = [(part, act) for part, act in acts if act.action != "add"]
        if acts:
            return name, chance.choice(acts)
    return None


def _steps(offices, chance, insiders, item) -> bool:
    """Somebody divides his part, or does to a step what he is offered; whether there was anything."""
    for name in chance.sample(insiders, len(insiders)):
        by = offices.persons[name]
        parts = [] if refusal_of(partial(selectors.show, by, item)) else selectors.show(by, item).parts
        acts = [(step.step, act) for part in parts for step in part.steps for act in step.acts]
        if acts:
            step, act = chance.choice(acts)
            _step(offices, chance, services.Press(by, uuid4(), item, step), act)
            return True
        if dividing := [part.part for part in parts if part.may_step]:
            holders = [GivenTo(person=offices.persons[one]) for one in chance.sample(insiders, 3)]
            given = [services.StepGiven("一步", to, stage) for to, stage in zip(holders, (1, 1, 2), strict=True)]
            services.add_steps(services.Press(by, uuid4(), item, chance.choice(dividing)), given)
            return True
    return False


def _step(offices, chance, press, act) -> None:
    match act.action:
        case "step_finish":
            services.finish_step(press, Report("办妥"))
        case "step_hand_on":
            services.hand_step_on(press, Handing(GivenTo(person=offices.persons["邹芒种"])))
        case "step_send_back":
            (stage,) = [field for field in act.fields if field.name == "stage"]
            services.send_step_back(press, Reasoned("不清"), int(chance.choice(stage.choices).value))
        case "step_cancel":
            services.cancel_step(press, Reasoned("不必了"))


def _filled(offices, chance, item, offered, step) -> services.Deed:
    part, act = offered
    free = _free(offices, item)
    inputs = {field.name: _value(field, act, free, step) for field in act.fields if field.required}
    if act.steps:
        inputs["step"] = chance.choice(act.steps)
    return services.Deed(item, part, act.action, act.version, inputs, uuid4())


def _value(field: FormField, act: Any, free: list[int], step: int) -> Any:
    if field.sort == "term":
        return {"in": "working_days", "count": 10 * (step + 1)}
    if field.sort == "holder":
        return {"unit": free[0]}
    if field.sort == "parts":
        return [{"role": role, "to": {"unit": unit}} for role, unit in zip(("lead", "assist"), free, strict=False)]
    return "都已办妥"


def _free(offices, item) -> list[int]:
    """Units that have no open part in it, at least two."""
    seen = view(offices, "江处暑", item).parts
    taken = {part.holder.unit for part in seen if part.state in ("sent", "accepted")}
    return [
        offices.units[name]
        for name in ("市水利局", "市城管局", "市应急局", "市政府")
        if offices.units[name] not in taken
    ]


def _require_sound(offices, item):
    """Everybody who is awaited has something to press; of what is done nothing waits."""
    final = Item.objects.get(pk=item).closed_at is not None
    assert not (final and ToDo.objects.filter(item=item).exists())
    for person in offices.persons.values():
        for line in todo(person, Wanted("do", item=item), limit=50).lines:
            seen = selectors.show(person, item)
            part = next((part for part in seen.parts if part.part == line.part), None)
            own = [*part.acts, *(act for step in part.steps for act in step.acts)] if part else []
            assert seen.acts or own
