"""What holds for every text, however odd: it is read, and nobody is named who does not stand there."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from collab.calendar.reading.numerals import folded
from collab.instructions.reading import Lexicon, NamedUnit, read
from collab.instructions.reading.forms import forms_of
from tests.collab.instructions.yunting import ZONE, calendar, lexicon, numbers, paper

NOW = datetime(2026, 6, 17, 10, tzinfo=ZONE)
PLACES = ["青屿县", "白蘅县"]
UNITS = {
    numbers()[row["short_name"]]: {
        folded(form.words) for form in forms_of(row["name"], row["short_name"], home="云汀市", places=PLACES)
    }
    for row in paper().units
}
PIECES = [
    *(
        "水利局",
        "市交通运输局",
        "城管",
        "邮政",
        "青屿县",
        "公安交警",
        "某某局",
        "有关部门",
        "督查室",
        "综合科",
        "岑雨水",
        "志刚同志",
        "等单位",
    ),
    *(
        "请",
        "由",
        "牵头",
        "负责",
        "配合",
        "会同",
        "商",
        "不要求",
        "阅",
        "督办",
        "转",
        "报",
        "据",
        "除",
        "向",
        "，",
        "、",
        "。",
        "和",
        "：",
        "《",
        "》",
    ),
    *(
        "3日内",
        "周五前",
        "汛期前",
        "立即",
        "2月30日前",
        "17:00前",
        "研究",
        "抢修道路",
        "ASAP",
        "１０",
        "的意见",
        "两家单位",
        "\n",
        " ",
    ),
]
sentences = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=16).map("".join),
)


@given(sentences)
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_and_only_units_that_stand_in_it_are_named(sentence):
    proposal = read(sentence, lexicon(), NOW, calendar())
    named = [one for one in (proposal.lead, *proposal.assists, *proposal.supervisors, *proposal.readers) if one]
    text = folded(sentence)
    for one in named:
        assert folded(one.words) in text
        if one.unit is not None:
            assert any(form in text for form in UNITS[one.unit]) or one.inner in text
    assert len({(one.unit, one.person) for one in (proposal.lead, *proposal.assists) if one}) == (
        len(proposal.assists) + (proposal.lead is not None)
    )


@given(sentences)
@settings(max_examples=200, deadline=None)
def test_whatever_is_not_known_is_asked(sentence):
    proposal = read(sentence, lexicon(), NOW, calendar())
    asked = {ask.role for ask in proposal.asks}
    assert (proposal.lead is None) == ("lead" in asked)
    assert proposal.due is None or "due" not in asked
    assert proposal.due is not None or "due" in asked or proposal.readers or "reader" in asked
    assert proposal.due is None or proposal.due.at > NOW


@given(st.integers(0, 5_000), sentences)
@settings(max_examples=100, deadline=None)
def test_the_moment_it_is_said_never_matters_for_who(hours, sentence):
    first = read(sentence, lexicon(), NOW, calendar())
    later = read(sentence, lexicon(), NOW + timedelta(hours=hours), calendar())
    assert (first.lead, first.assists) == (later.lead, later.assists)


def test_a_short_form_that_fits_two_units_is_asked_even_when_one_comes_later():
    two = [NamedUnit(1, "云汀市邮政管理局", "市邮政管理局"), NamedUnit(2, "云汀市邮政分公司", "市邮政分公司")]
    alone, both = (Lexicon(units, home="云汀市") for units in (two[:1], two))
    sentence = "请邮政牵头，3日内完成。"
    assert read(sentence, alone, NOW, calendar()).lead.unit == 1
    (ask,) = read(sentence, both, NOW, calendar()).asks
    assert (ask.units, read(sentence, both, NOW, calendar()).lead) == ((1, 2), None)


def test_the_platform_adds_words_of_its_own():
    units = [NamedUnit(1, "云汀市城市管理执法局", "市城管执法局")]
    ours = Lexicon(units, home="云汀市", extra=[("行政执法支队", 1)])
    assert read("请行政执法支队牵头，3日内完成。", ours, NOW, calendar()).lead.unit == 1


def test_in_a_county_its_own_units_are_called_without_its_name():
    units = [
        NamedUnit(1, "云汀市水利局", "市水利局"),
        NamedUnit(2, "青屿县水利局", "青屿县水利局"),
        NamedUnit(3, "青屿县", "青屿县"),
    ]
    county = Lexicon(units, home="青屿县")
    assert read("请水利局牵头，3日内完成。", county, NOW, calendar()).lead.unit == 2
    assert read("请市水利局支持，县水利局牵头，3日内完成。", county, NOW, calendar()).lead.unit == 2
