"""A circle (协作圈) that has been at work for a while, in our own database.

`python -m tests.benchmarks.circle_town` reads how many are to be in it and answers a Circle as JSON: ten units, so many
people, a board on which everybody has reported, and some talk.
"""

import json
import sys
import uuid
from datetime import timedelta

import django
import msgspec

django.setup()

from collab.accounts.models import User
from collab.accounts.services import issue_token
from collab.circles.services import Founding, found, write_row
from collab.circles.shapes import BoardWords
from collab.core import clock
from collab.directory.services import Newcomer, add_people, add_position, add_unit
from collab.messaging.drafts import Draft
from collab.messaging.posting import post
from tests.benchmarks.people import Circle, Seated

UNITS = 10
REPORTS, MESSAGES = 5, 200


def gathered(count: int) -> Circle:
    """The circle of that many."""
    tag = uuid.uuid4().hex[:8]
    units = [add_unit(f"云汀市第{number}局{tag}") for number in range(UNITS)]
    persons = [person for unit in units for person in _staff(unit, count // UNITS, tag)]
    leader = persons[0]
    founding = Founding(
        "西江堤防联合整治", "汛前完成险段整治", clock.now().date() + timedelta(days=60), units=tuple(units)
    )
    conversation = found(by=leader, client_id=uuid.uuid4(), founding=founding)
    for unit in units:
        _report(leader, conversation, unit)
    _talk(persons, conversation)
    tokens = [issue_token(User.objects.get(pk=person), "benchmark") for person in persons]
    people = [Seated(token, conversation, person) for token, person in zip(tokens, persons, strict=True)]
    return Circle(conversation, units[0], people)


def _staff(unit: int, count: int, tag: str) -> list[int]:
    official = add_position(unit=unit, title="科员")
    return add_people([Newcomer(f"{tag}-{unit}-{number}", "岑雨水", official) for number in range(count)])


def _report(by: int, conversation: int, unit: int) -> None:
    for done in range(REPORTS):
        words = BoardWords(task="险段整治", state="under_way", progress=f"已完成 {done} 处，余下本周内进场。" * 4)
        write_row(by=by, conversation=conversation, unit=unit, version=done, words=words)


def _talk(persons: list[int], conversation: int) -> None:
    post(
        [
            Draft.of(persons[number % len(persons)], conversation, uuid.uuid4(), f"{number}：今日水位 103.42 米。")
            for number in range(MESSAGES)
        ]
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(gathered(json.load(sys.stdin))))
