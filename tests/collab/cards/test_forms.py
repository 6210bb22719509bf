"""What a press brings along is read by the form on the card, and what is wrong is named."""

from datetime import date, time
from uuid import uuid4

import pytest

from collab.cards.body import (
    Container,
    Execute,
    Form,
    InputChoices,
    InputDate,
    InputFiles,
    InputNumber,
    InputPeople,
    InputText,
    InputTime,
    InputToggle,
    Option,
    ShowCard,
    TextBlock,
)
from collab.cards.forms import INPUT_BYTES, People, form_of, read
from collab.core.errors import Refused, TooLarge

WORDS = InputText(id="reason", is_required=True, max_length=10, error_message="请写明理由")
FORM = [
    WORDS,
    InputNumber(id="people", min=0, max=99),
    InputDate(id="day", min="2026-11-01"),
    InputTime(id="hour"),
    InputChoices(id="kind", choices=[Option("水库", "dam"), Option("泵站", "pump")]),
    InputChoices(id="means", choices=[Option("船", "boat"), Option("车", "car")], is_multi_select=True),
    InputToggle(id="urgent", title="加急"),
    InputPeople(id="who", of=["persons"], max=2),
    InputFiles(id="photos", max=1),
]


def test_every_input_comes_with_its_type_and_what_was_left_out_is_nothing():
    photo = uuid4()
    given = {"reason": " 水位\u202e超限 ", "people": 3, "day": "2026-11-23", "hour": "17:00", "kind": "dam"}
    given |= {"means": ["boat"], "urgent": True, "who": {"persons": [7]}, "photos": [str(photo)]}
    assert read(FORM, given) == {
        "reason": "水位超限", "people": 3.0, "day": date(2026, 11, 23), "hour": time(17), "kind": "dam",
        "means": ["boat"], "urgent": True, "who": People(persons=[7]), "photos": [photo],
    }  # fmt: skip
    assert read(FORM, {"reason": "急"}) == dict.fromkeys(given) | {"reason": "急"}


WRONG = {
    "nothing where something must be": ({}, "reason"),
    "only blanks": ({"reason": " \u200b "}, "reason"),
    "a number for words": ({"reason": 5}, "reason"),
    "too long": ({"reason": "长" * 11}, "reason"),
    "words for a number": ({"reason": "急", "people": "3"}, "people"),
    "more than may be": ({"reason": "急", "people": 100}, "people"),
    "not a number": ({"reason": "急", "people": True}, "people"),
    "a day that is none": ({"reason": "急", "day": "2026-02-30"}, "day"),
    "too early": ({"reason": "急", "day": "2026-10-31"}, "day"),
    "an hour that is none": ({"reason": "急", "hour": "25:00"}, "hour"),
    "another choice": ({"reason": "急", "kind": "bridge"}, "kind"),
    "one for many": ({"reason": "急", "means": "boat"}, "means"),
    "many for one": ({"reason": "急", "kind": ["dam"]}, "kind"),
    "neither yes nor no": ({"reason": "急", "urgent": "yes"}, "urgent"),
    "units where persons are asked for": ({"reason": "急", "who": {"units": [1]}}, "who"),
    "too many persons": ({"reason": "急", "who": {"persons": [1, 2, 3]}}, "who"),
    "no list of persons": ({"reason": "急", "who": [1]}, "who"),
    "no file": ({"reason": "急", "photos": ["a"]}, "photos"),
    "what nobody asked for": ({"reason": "急", "is_staff": True}, "is_staff"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_names_its_input(name):
    given, field = WRONG[name]
    with pytest.raises(Refused) as refused:
        read(FORM, given)
    assert refused.value.field == f"inputs.{field}"


def test_more_than_a_form_can_hold_is_too_large():
    with pytest.raises(TooLarge) as refused:
        read(FORM, {"reason": "x" * INPUT_BYTES})
    assert refused.value.field == "inputs"


def test_a_verb_takes_the_inputs_of_its_form_and_of_those_around_it_and_no_others():
    inner = Form(body=[Container(items=[WORDS])], actions=[Execute(title="退回", verb="decline")])
    body = [TextBlock(text="请签收"), InputToggle(id="urgent", title="加急")]
    actions = [
        Execute(title="签收", verb="accept", associated_inputs="none"),
        Execute(title="转办", verb="transfer"),
        ShowCard(title="退回", card=inner),
    ]
    asked = {verb: [one.id for one in form_of(body, actions, verb)] for verb in ("accept", "transfer", "decline")}
    assert asked == {"accept": [], "transfer": ["urgent"], "decline": ["urgent", "reason"]}
    assert form_of(body, actions, "archive") == []
