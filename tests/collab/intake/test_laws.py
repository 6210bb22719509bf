"""Any good roster comes in and a second time changes nothing; whatever single cell is spoilt, its row is named."""

import string
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collab.directory.policy import Administered
from collab.intake.examining import examine
from tests.collab.intake.papers import PEOPLE, UNITS, workbook

_ALL = Administered(platform=True, paths=())
_QUIET = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
_HAN = "岑葛江温邢祝程顾卢钟邵田贾柯薛丁武滕万秦龚尤康段雷汪湛项金翁"
_NAMES = st.text(_HAN, min_size=2, max_size=4)
_TITLES = st.sampled_from(["局长", "副局长", "科长", "科员", "收发员", "办公室主任"])
_SECTIONS = st.sampled_from(["", "办公室", "综合科", "防汛科"])


class Paper(NamedTuple):
    units: list[tuple[Any, ...]]
    people: list[tuple[Any, ...]]

    def content(self) -> bytes:
        return workbook(("单位", UNITS, self.units), ("人员", PEOPLE, self.people))


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    """A tree of units, and people in them: some in a second post."""
    names = draw(st.lists(_NAMES.map(lambda name: f"{name}局"), min_size=1, max_size=6, unique=True))
    units = []
    for at, name in enumerate(names):
        parent = names[draw(st.integers(0, at - 1))] if at else ""
        units.append((name, "", parent, draw(st.sampled_from(["", "市级", "县级"])), "", "", at))
    logins = draw(st.lists(st.text(string.ascii_letters + string.digits, min_size=1, max_size=8), unique_by=str.lower))
    people = []
    for login in logins:
        name = draw(_NAMES)
        row = (login, name, draw(st.sampled_from(names)), draw(_SECTIONS), draw(_TITLES), "", "")
        people.append((*row, "", f"100{draw(st.integers(10**6, 10**7 - 1))}", "", "", ""))
        if draw(st.booleans()):
            people.append((login, name, draw(st.sampled_from(names)), "", "顾问", "", "", "是", "", "", "", ""))
    return Paper(units, people)


# by column of a person's row: what spoils it, and how it is named
_SPOILT = (
    (0, "", "missing_value"), (0, "S 1", "bad_login"), (1, "", "missing_value"), (1, "=A1", "formula"),
    (2, "没有的局", "unknown_unit"), (2, "", "missing_value"), (4, "", "missing_value"), (4, "长" * 41, "too_long"),
    (5, "大官", "unknown_choice"), (6, "九品", "unknown_choice"), (7, "也许", "bad_yes"), (8, "无", "bad_phone"),
    (10, "明天", "bad_date"), (1, "岑\u0007", "control_characters"), (3, "科" * 41, "too_long"),
)  # fmt: skip


@pytest.mark.django_db
@_QUIET
@given(papers())
def test_a_good_roster_has_no_faults_and_everybody_in_it_is_new(paper):
    found = examine(paper.content(), _ALL, lambda _: None)
    assert list(found.findings) == []
    assert len(found.difference.people) == len({row[0] for row in paper.people})
    assert len(found.difference.units) == len(paper.units)


@_QUIET
@given(paper=papers())
def test_imported_twice_is_imported_once(bring, in_vain, paper):
    with in_vain():
        first = bring(paper.content())
        first.confirm()
        assert first.state == "applied"
        again = bring(paper.content())
        assert again.findings == []
        assert [again.told(kind) for kind in ("added", "changed", "absent")] == [[], [], []]


@pytest.mark.django_db
@_QUIET
@given(paper=papers().filter(lambda paper: paper.people), spoilt=st.sampled_from(_SPOILT), chosen=st.integers(0, 10**6))
def test_whatever_one_cell_is_spoilt_its_row_is_named(paper, spoilt, chosen):
    at = chosen % len(paper.people)
    column, value, code = spoilt
    row = list(paper.people[at])
    row[column] = value.replace("\u0007", "_x0007_")
    people = [*paper.people[:at], tuple(row), *paper.people[at + 1 :]]
    found = examine(Paper(paper.units, people).content(), _ALL, lambda _: None)
    assert (at + 2, code) in {(one.row, one.code) for one in found.findings}
    others = {one.row for one in found.findings} - {at + 2}
    same = {index + 2 for index, other in enumerate(people) if other[0] == paper.people[at][0]}
    assert others <= same  # of the same person, who depends on it


@pytest.fixture
def in_vain(db: None) -> Any:
    """Whatever is written inside is taken back, so that every example begins with an empty directory."""
    from contextlib import contextmanager

    from django.db import transaction

    @contextmanager
    def rolled_back() -> Any:
        with transaction.atomic():
            yield
            transaction.set_rollback(True)

    return rolled_back
