"""A talk of two that goes on for long, in our own database.

`python -m tests.benchmarks.long_talk` reads `{"conversation": 0, "messages": 100000}` (0: a new talk) and answers its
conversation: so many more messages have been said in it. Those it begins with are the reader's own, so that he
has none to read; the others say the rest. `at_once`: in one transaction.
"""

import json
import sys
import uuid

import django

django.setup()

from collab.conversations.models import Seat
from collab.conversations.services import start_direct
from collab.directory.services import add_person, add_position, add_unit
from collab.messaging.drafts import Draft
from collab.messaging.posting import post
from tests.benchmarks.face import LOGIN
from tests.journeys.site import PASSWORD

_SAID = (
    "收到。",
    "请各单位于今日十七时前报送防汛值班情况，遇重大险情立即电话报告市应急指挥中心。",
    "水库水位 103.42 米，超警戒 0.92 米，已安排专人每半小时报一次。",
    "会议改到第二会议室，材料带两份，汇报控制在五分钟以内，重点讲存在的困难和需要协调的事项。" * 3,
)


def founded() -> int:
    """The talk, and the one who will look at it."""
    position = add_position(unit=add_unit("市水利局"), title="科员")
    reader = add_person(LOGIN, "岑雨水", PASSWORD, position=position)
    return start_direct(by=reader, person=add_person(f"{LOGIN}-2", "葛惊蛰", None, position=position))


def go_on(conversation: int, author: int, messages: int, at_once: int) -> None:
    drafts = [
        Draft.of(author, conversation, uuid.uuid4(), f"{number}：{_SAID[number % len(_SAID)]}")
        for number in range(messages)
    ]
    for start in range(0, messages, at_once):
        post(drafts[start : start + at_once])


if __name__ == "__main__":
    told = json.load(sys.stdin)
    talk = told["conversation"] or founded()
    reader, other = Seat.objects.filter(conversation=talk).order_by("person").values_list("person", flat=True)
    go_on(talk, other if told["conversation"] else reader, told["messages"], told["at_once"])
    json.dump(talk, sys.stdout)
