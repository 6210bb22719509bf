"""The demo in a database: all of it or nothing, once, and nobody sees more than he should."""

import os
import re
from io import StringIO
from typing import ClassVar

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db.models import Count
from django.test import TestCase, override_settings
from django.utils import timezone

from collab.accounts.models import User
from collab.audit.models import Chain, Record
from collab.audit.selectors import verify
from collab.circles.selectors import board, charter
from collab.collections.selectors import show
from collab.conversations.models import Conversation, Membership, Seat
from collab.core import clock, sql
from collab.core.errors import NotFound
from collab.demo import cast, roster
from collab.demo.loading import Progress, load, loaded, written
from collab.demo.matters import moves
from collab.demo.play import SEED
from collab.directory.models import Administrator, Appointment, Deputyship, Person, Portfolio, Secretaryship, Unit
from collab.directory.services import add_person
from collab.eventlog.models import Delivery, Event, Log, Stream
from collab.messaging import overview, selectors
from collab.messaging.models import Message
from collab.messaging.pinning import pins
from collab.messaging.selectors import Place
from collab.messaging.topics import topics
from collab.shelves.besides import beside
from collab.shelves.selectors import shelf
from collab.work.ledger import Asked, ledger
from collab.work.models import Item
from collab.work.todo import Wanted, todo
from collab.work.verifying import verify as verify_work
from tests.collab.scenes import look_at_tables

SMALL = 0.04
LONG = 10_000
CHEAP = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the same that tests are given while they run


class CutOff(Exception):
    """The power went."""


def quietly(part: str, done: int, of: int) -> None:
    pass


def cut_in(part: str) -> Progress:
    """Something of this part is done, and the power goes."""

    def cut(told: str, done: int, of: int) -> None:
        if told == part and done:
            raise CutOff

    return cut


def conversation(title: str) -> int:
    return Conversation.objects.values_list("id", flat=True).get(title=title)


def counts() -> dict[str, int]:
    tables = (Person, Appointment, Conversation, Membership, Seat, Message, Event)
    return {table.__name__: table.objects.count() for table in tables}


@pytest.mark.django_db(transaction=True)
def test_a_loading_that_was_cut_off_again_and_again_goes_on_and_doubles_nothing():
    for part in ("人员", "账号", "会话", "消息", "已读", "批示", "征集"):
        with pytest.raises(CutOff):
            load(cut_in(part), share=SMALL)
        assert not loaded()
    load(quietly, share=SMALL)
    assert loaded()
    spoken, steps = written(Record.objects.get(act="demo.begun").at, SMALL)
    asked = Item.objects.filter(kind="collection")
    assert asked.count() == 2
    talks = Conversation.objects.exclude(kind="circle")
    assert (
        Message.objects.filter(conversation__in=talks).count()
        == sum(step.kind == "say" for step in steps) + asked.count()
    )
    assert Event.objects.filter(type="message.edited").count() == sum(step.kind == "edit" for step in steps)
    assert (talks.count(), Conversation.objects.filter(kind="circle").count()) == (len(spoken) + 1, 1)
    assert Item.objects.exclude(kind="collection").count() == len(
        {move.instruction for move in moves(clock.now(), SMALL)}
    )
    assert verify_work() == []
    assert Person.objects.count() == len({row["login"] for row in roster.rows(SEED).people})


@pytest.mark.django_db
def test_where_other_people_live_nothing_is_written():
    add_person("10001", "真实的人")
    before = counts()
    with pytest.raises(CommandError, match="people of its own"):
        call_command("demo")
    assert counts() == before
    assert not Record.objects.filter(act="demo.begun").exists()


class TestYunting(TestCase):
    """One small year, loaded once and looked at from many sides."""

    yunting: ClassVar[dict[str, int]]

    @classmethod
    def setUpTestData(cls) -> None:
        Log.objects.get_or_create()  # a test that commits may have left the tables empty
        Chain.objects.get_or_create()
        with override_settings(PASSWORD_HASHERS=CHEAP):
            load(quietly, share=SMALL)
        if sql.is_postgres():  # nothing of it is ever committed, which is when it would look by itself
            look_at_tables()
        cls.yunting = cast.persons()

    @classmethod
    def tearDownClass(cls) -> None:
        super().tearDownClass()
        if sql.is_postgres():  # or what is counted now would mislead every test after these
            look_at_tables("VACUUM ANALYZE")

    def test_the_city_has_units_people_and_a_past_that_ends_minutes_ago(self):
        assert 2_900 <= len(self.yunting) <= 3_100
        assert Unit.objects.filter(closed_at=None).count() >= 148
        two_positions = Appointment.objects.values("person").annotate(held=Count("id")).filter(held=2)
        assert two_positions.count() >= 4
        newest, oldest = Message.objects.order_by("-at").first(), Message.objects.order_by("at").first()
        assert (timezone.now() - newest.at).total_seconds() < 600
        assert (newest.at - oldest.at).days > 200
        assert verify() == []

    def test_in_every_conversation_numbers_and_times_rise_together(self):
        for talk in Conversation.objects.all():
            told = list(Message.objects.filter(conversation=talk).order_by("nr").values_list("nr", "at"))
            assert [nr for nr, _ in told] == list(range(1, talk.last_nr + 1))
            assert [at for _, at in told] == sorted(at for _, at in told)
            stream = Stream.objects.get(name=f"conversation:{talk.pk}")
            assert list(Event.objects.filter(stream=stream).order_by("seq").values_list("seq", flat=True)) == list(
                range(1, stream.head + 1)
            )

    def test_twice_is_once(self):
        before = counts()
        load(quietly, share=SMALL)
        assert counts() == before

    def test_nobody_but_the_printed_accounts_can_sign_in(self):
        city = cast.city()
        printed = {account.person for account in city.accounts}
        for user in User.objects.select_related("person"):
            assert user.check_password(city.password) == (user.person.name in printed), user.person.name
            assert user.has_usable_password() == (user.person.name in printed), user.person.name
        assert authenticate(None, username="cenyushui", password=city.password)

    def test_nobody_has_a_number_that_could_ring(self):
        phones = Person.objects.exclude(phone="").values_list("phone", flat=True)
        assert len(phones) > 2_900
        assert all(re.fullmatch(r"100-?\d{4}-?\d{4}", phone) for phone in phones)

    def test_who_keeps_the_directory_who_serves_and_who_acts_for_whom(self):
        wanted = cast.city().relations
        keepers = dict(Administrator.objects.values_list("person__name", "unit__short_name"))
        assert keepers == {name: unit or None for name, unit in wanted.administrators.items()}
        serving = Secretaryship.objects.values_list("secretary__appointments__person__name", flat=True)
        assert set(serving) == set(wanted.secretaries)
        charge = Portfolio.objects.filter(leader__appointments__person__name="江处暑")
        assert set(charge.values_list("unit__short_name", flat=True)) == set(wanted.portfolios["江处暑"].split())
        assert Deputyship.objects.filter(ended_at=None).count() == len(wanted.deputies)

    def test_groups_of_units_are_seated_by_unit_and_position(self):
        clerks = conversation("县区收发员群")
        assert Seat.objects.filter(conversation=clerks, position__kind="clerk").count() == 12
        whole = (
            Seat.objects.exclude(unit=None)
            .exclude(conversation__kind="circle")
            .select_related("conversation__unit", "unit")
        )
        assert whole
        for seat in whole:
            assert seat.conversation.title.startswith(seat.unit.short_name)
            assert seat.conversation.unit == seat.unit
            people = Person.objects.filter(appointments__position__unit=seat.unit, appointments__ended_at=None)
            assert Membership.objects.filter(conversation=seat.conversation).count() == people.distinct().count()

    def test_in_the_circle_of_the_flood_nine_units_report_and_a_leader_looks_on(self):
        there, jiang = conversation("6·18 强降雨应急"), cast.persons()["江处暑"]
        rows = [seen.row for seen in board(jiang, there).rows]
        assert len(rows) == 9
        assert {row.words.state for row in rows} == {"open", "under_way", "blocked", "done"}
        assert all(row.words.task for row in rows)
        assert charter(jiang, there).observers == [jiang]

    def test_in_that_circle_are_topics_a_shelf_one_approved_result_and_one_pinned_decision(self):
        there, fei = conversation("6·18 强降雨应急"), self.yunting["费大寒"]
        assert {topic.title for topic in topics(fei, there).topics} == {"转移安置", "物资调拨", "X214 抢通"}
        lying = shelf(fei, there)
        assert {folder.name for folder in lying.folders} == {"水情雨情", "转移安置"}
        assert sorted(one.version for one in lying.documents) == [1, 1, 2]
        assert [one.document.name for one in beside(fei, there).taken] == ["带班值守安排（作废）.txt"]
        (result,) = lying.results
        assert result.approval is not None
        (decision,) = lying.decisions
        assert [one.message.nr for one in pins(fei, there).pins] == [decision.nr]

    def test_nobody_finds_hundreds_of_messages_unread(self):
        for account in cast.city().accounts:
            lines = overview.summaries(self.yunting[account.person])
            assert sum(line.unread for line in lines if not line.muted) < 40, account.person

    def test_unread_is_what_the_formula_says_and_each_account_has_some(self):
        for account in cast.city().accounts:
            reader = self.yunting[account.person]
            lines = overview.summaries(reader)
            for line in lines:
                beyond = Message.objects.filter(
                    conversation=line.conversation, nr__gt=line.read_nr, recalled_at=None, counts=True
                )
                assert line.unread == beyond.exclude(author=reader).count()
            assert sum(line.unread for line in lines) > 0
            assert len({line.unread for line in lines}) > 1
            assert any(line.muted for line in lines)
            assert any(line.mentioned_nr for line in lines), account.person

    def test_an_outsider_sees_nothing_of_a_group(self):
        bureau = conversation("水利局工作群")
        outsider = self.yunting["邢大暑"]
        assert bureau not in {line.conversation for line in overview.summaries(outsider)}
        with pytest.raises(NotFound):
            selectors.page(outsider, bureau, Place(), 50)

    def test_who_came_later_to_a_group_without_history_sees_only_what_came_after(self):
        group = conversation("防汛预案修订小组")
        founder, newcomer = self.yunting["钟冬至"], self.yunting["岑雨水"]
        all_of_it = selectors.page(founder, group, Place(), LONG).messages
        his = selectors.page(newcomer, group, Place(), LONG).messages
        assert 0 < len(his) < len(all_of_it)
        assert his == all_of_it[-len(his) :]

    def test_only_those_who_lead_speak_in_the_notices(self):
        notices = conversation("全市通知（只读）")
        leading = set(Seat.objects.filter(conversation=notices, role__gt=1).values_list("person_id", flat=True))
        assert set(Message.objects.filter(conversation=notices).values_list("author_id", flat=True)) <= leading

    def test_a_leader_finds_instructions_under_way_and_an_outsider_none(self):
        seen = ledger(self.yunting["江处暑"], Asked("instruction"), limit=50)
        assert 3 <= seen.counts.all == len(seen.lines)
        assert seen.counts == ledger(self.yunting["温白露"], Asked("instruction"), limit=1).counts
        assert ledger(self.yunting["邢大暑"], Asked("instruction"), limit=50).lines == []
        assert not Delivery.objects.filter(stream__name__startswith="item:").exists()

    def test_the_command_prints_the_address_and_whom_one_may_be(self):
        told = StringIO()
        call_command("demo", stdout=told)
        printed = told.getvalue()
        assert f"http://127.0.0.1:{os.environ.get('PORT', '8000')}" in printed
        assert all(account.person in printed and account.role in printed for account in cast.city().accounts)
        assert "jiangchushu" in printed

    def test_one_collection_waits_for_some_and_one_is_closed_with_its_files(self):
        asker = self.yunting["费大寒"]
        told = {item.state: show(asker, item.pk) for item in Item.objects.filter(kind="collection")}
        assert set(told) == {"open", "closed"}
        assert (told["open"].answered, told["open"].asked) == (5, 9)
        assert {row.state for row in told["open"].rows} == {"answered", "returned", "owing"}
        assert sum(len(row.files) for row in told["closed"].rows) == 3
        assert {row.state for row in told["closed"].rows} == {"answered", "missed"}
        assert "在岗带班人员和抢险力量" in {
            line.title for line in todo(self.yunting["柳谷雨"], Wanted("do"), limit=20).lines
        }
