"""The demo in a database: all of it or nothing, once, and nobody sees more than he should."""

import os
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
from collab.conversations.models import Conversation, Membership, Seat
from collab.core.errors import NotFound
from collab.demo import cast, talks
from collab.demo.loading import load, loaded
from collab.demo.play import City, year
from collab.directory.models import Appointment, Person
from collab.directory.services import add_person
from collab.eventlog.models import Event, Log, Stream
from collab.messaging import overview, selectors
from collab.messaging.models import Message
from collab.messaging.selectors import Place

SMALL = 0.1
LONG = 10_000
CHEAP = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the same that tests are given while they run


class CutOff(Exception):
    """The power went."""


def quietly(done: int, of: int) -> None:
    pass


def conversation(title: str) -> int:
    return Conversation.objects.values_list("id", flat=True).get(title=title)


def counts() -> dict[str, int]:
    tables = (Person, Appointment, Conversation, Membership, Seat, Message, Event)
    return {table.__name__: table.objects.count() for table in tables}


@pytest.mark.django_db
def test_a_loading_that_was_cut_off_goes_on_and_doubles_nothing():
    def cut(done: int, of: int) -> None:
        raise CutOff

    with pytest.raises(CutOff):
        load(cut, share=SMALL)
    assert not loaded()
    assert 0 < Message.objects.count() <= 200
    load(quietly, share=SMALL)
    assert loaded()
    begun = Record.objects.get(act="demo.begun").at
    steps = year(talks.talks(), City(cast.units_of(cast.city()), talks.pools()), timezone.localtime(begun), SMALL)
    assert Message.objects.count() == sum(step.kind == "say" for step in steps)
    assert Event.objects.filter(type="message.edited").count() == sum(step.kind == "edit" for step in steps)
    assert Conversation.objects.count() == len(talks.talks())


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
        cls.yunting = cast.persons()

    def test_the_city_has_units_people_and_a_past_that_ends_minutes_ago(self):
        assert len(self.yunting) > 55
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
            assert any(line.unread == 0 for line in lines)
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

    def test_the_command_prints_the_address_and_whom_one_may_be(self):
        told = StringIO()
        call_command("demo", stdout=told)
        printed = told.getvalue()
        assert f"http://127.0.0.1:{os.environ.get('PORT', '8000')}" in printed
        assert all(account.person in printed and account.role in printed for account in cast.city().accounts)
        assert "jiangchushu" in printed
