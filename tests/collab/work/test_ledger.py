"""台账: 江处暑 sees how what he began stands, and his secretary 温白露 sees the same; an outsider sees nothing."""

from datetime import timedelta
from uuid import uuid4

import pytest

from collab.core import clock
from collab.work import services
from collab.work.ledger import Asked, ledger, units
from tests.collab.scenes import refusal_of
from tests.collab.work.scenes import act, lent_out, request

pytestmark = pytest.mark.both_stacks
TOY = "toy_borrowing"
TEN_DAYS = {"in": "calendar_days", "count": 10}


def told(offices, by="江处暑", **asked):
    return ledger(offices.persons[by], Asked(TOY, **asked), limit=50)


def items(offices, by="江处暑", **asked):
    return [line.item for line in told(offices, by, **asked).lines]


@pytest.fixture
def moving():
    with clock.movable():
        yield


def test_the_leader_and_his_secretary_see_how_it_stands_and_nobody_else_does(offices):
    item, _ = lent_out(offices, due=TEN_DAYS)
    for name in ("江处暑", "温白露"):
        (line,) = told(offices, name).lines
        assert (line.item, line.light, line.lead, line.parts, line.done) == (item, "green", "市水利局", 2, 0)
    for name in ("葛惊蛰", "柯立夏", "凌立秋"):
        assert told(offices, name) == ledger(offices.persons[name], Asked("no such kind"), limit=50)
        assert units(offices.persons[name], TOY) == []


def test_what_is_overdue_comes_first_and_every_light_is_counted_whichever_is_looked_at(offices, moving):
    with clock.at(clock.ago(days=30)):
        late, _ = lent_out(offices, due=TEN_DAYS)
    green, _ = lent_out(offices, due=TEN_DAYS)
    undated = request(offices)
    page = told(offices)
    assert [line.item for line in page.lines] == [late, green, undated]
    assert (page.counts.red, page.counts.green, page.counts.none, page.counts.all) == (1, 1, 1, 3)
    narrowed = told(offices, light="red")
    assert ([line.item for line in narrowed.lines], narrowed.counts) == ([late], page.counts)


def test_it_is_narrowed_by_day_unit_state_and_words(offices, moving):
    with clock.at(clock.ago(days=40)):
        earlier, _ = lent_out(offices, due=TEN_DAYS)
    later = request(offices)
    today = clock.now().date()
    assert items(offices, since=today - timedelta(days=3)) == [later]
    assert items(offices, until=today - timedelta(days=3)) == [earlier]
    assert items(offices, unit=offices.units["市城管局"]) == [earlier]
    assert items(offices, unit=offices.units["市监察委"]) == []
    assert items(offices, state="draft") == items(offices, stage="waiting") == [later]
    assert items(offices, stage="over") == []
    assert items(offices, text="会议室") == [earlier, later]
    assert items(offices, text="100%") == []
    assert items(offices, position=offices.positions["葛惊蛰"]) == []
    assert [(one.name, one.items, one.open) for one in units(offices.persons["江处暑"], TOY)] == [
        ("市水利局", 1, 1), ("市城管局", 1, 1)
    ]  # fmt: skip


def test_what_others_did_is_news_until_he_has_looked_and_to_his_secretary_until_she_has(offices):
    item, parts = lent_out(offices)
    services.look([item], by=offices.persons["江处暑"])
    assert items(offices, fresh=True) == []
    act(offices, "葛惊蛰", item, "accept", parts["市水利局"])
    (line,) = told(offices, fresh=True).lines
    assert (line.news.signature, line.news.action_words.zh, line.news.fresh) == ("市水利局 收发员 葛惊蛰", "签收", True)
    services.look([item], by=offices.persons["江处暑"])
    assert (items(offices, fresh=True), told(offices).counts.fresh) == ([], 0)
    assert items(offices, "温白露", fresh=True) == [item]


def test_what_he_did_himself_is_no_news_nor_is_what_is_a_month_old(offices, moving):
    with clock.at(clock.ago(days=40)):
        item, _ = lent_out(offices)
    act(offices, "江处暑", item, "urge")
    assert items(offices, fresh=True) == []
    assert told(offices).lines[0].urged_at is not None


def test_he_urges_from_the_list_and_what_he_has_nothing_to_do_with_is_not_looked_at(offices):
    item, _ = lent_out(offices)
    assert told(offices).lines[0].may_urge
    assert services.urge([item], "", by=offices.persons["江处暑"], client_id=uuid4()).urged == 1
    assert refusal_of(lambda: services.look([item], by=offices.persons["凌立秋"])) == "not_found"


def test_pages_follow_each_other(offices):
    made = [request(offices) for _ in range(5)]
    reader = offices.persons["江处暑"]
    pages = [ledger(reader, Asked(TOY), limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [line.item for page in pages for line in page.lines] == sorted(made, reverse=True)
    beyond = ledger(reader, Asked(TOY), limit=2, offset=10)
    assert (beyond.lines, beyond.counts.all) == ([], 5)
