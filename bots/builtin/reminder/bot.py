"""What 提醒助手 answers, and what it does in the morning."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import IntegrityError
from django.utils import timezone

from bots.builtin.reminder import card
from bots.builtin.reminder.card import Day
from bots.builtin.reminder.samples import DAY_SAMPLES
from bots.context import Context, Effect, Say, Show
from bots.effects import Talk, carry_out
from bots.models import Reminded
from bots.registry import Bot, Card, Looker
from collab.calendar.selectors import working_calendar
from collab.conversations.bot_talks import bot_talk
from collab.core import clock, sql
from collab.directory.bots import Bot as Names
from collab.eventlog.writing import writing

_TODAY = re.compile(r"今天|今日|待办|有什么|什么事|要办|要做|提醒|逾期|到期|today")
_HELP = "问我「今天有什么」，我把等您处理的、快到期的和逾期的列给您。领导秘书每个工作日早上会收到一张提醒。"
_MORNING = timedelta(hours=3)
_SECRETARIES = """
    SELECT DISTINCT a.person_id FROM directory_secretaryship s
    JOIN directory_appointment a ON a.position_id = s.secretary_id AND a.ended_at IS NULL
    WHERE s.begins_on <= %s AND (s.ends_on IS NULL OR s.ends_on >= %s)
        AND NOT EXISTS (SELECT 1 FROM bots_reminded r
                        WHERE r.person_id = a.person_id AND r.bot = %s AND r.occasion = %s)
    ORDER BY a.person_id"""


def said(context: Context) -> Sequence[Effect]:
    """What waits, where he asks."""
    if not _TODAY.search(context.text):
        return [Say(_HELP)]
    day = Day(timezone.localdate(context.now), served=False)
    return [Show(card.DAY, day)] if _is_any(context.person, day, context.now) else [Say("现在没有等您处理的事。")]


def remind() -> int:
    """Every working morning each secretary once; how many were told. Whoever does it at the same time shares the work.

    A worker that wakes only after the morning says nothing any more.
    """
    now = clock.now()
    day = timezone.localdate(now)
    calendar = working_calendar()
    if not calendar.is_working(day) or not timedelta() <= now - calendar.opening(day) < _MORNING:
        return 0
    owed = sql.rows(_SECRETARIES, [day, day, BOT.names.code, _occasion(day)])
    return sum(_remind(person, day, now) for (person,) in owed)


def _remind(person: int, day: date, now: datetime) -> bool:
    """Where nothing waits, nothing is said; looked at it is all the same."""
    shown = Day(day, served=True)
    try:
        with writing() as log:
            Reminded.objects.create(bot=BOT.names.code, person_id=person, occasion=_occasion(day), at=now)
            anything = _is_any(person, shown, now)
            if anything:
                talk = Talk(BOT, person, bot_talk(log, person, BOT.names), _occasion(day))
                carry_out(log, talk, [Show(card.DAY, shown)])
            return anything
    except IntegrityError:  # another worker has just done it
        return False


def _is_any(person: int, day: Day, now: datetime) -> bool:
    found = card.waiting(Looker(person, now), day)
    return bool(found.lines or found.late)


def _occasion(day: date) -> str:
    return f"morning {day.isoformat()}"


BOT = Bot(
    names=Names(
        code="reminder", zh="提醒助手", syllables="ti xing zhu shou", en="Reminders",
        about_zh="今天有什么要办，哪些快到期、已逾期",
        about_en="What waits today, what is due soon, what is late",
    ),
    said=said, every_minute=remind,
    cards=(
        Card(
            name=card.DAY, kept=Day, facts=card.waiting, draw=card.face, actions=frozenset({"refresh"}),
            samples=DAY_SAMPLES,
        ),
    ),
)  # fmt: skip
