"""Roll calls in every state and role, for the gallery of cards."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from collab.cards.shapes import CardSample, Standing, View
from collab.core import clock
from collab.rollcalls.drawing import face_of
from collab.rollcalls.facts import Facts, Member

_PEOPLE = (
    ("岑雨水", "市水利局", "参加，2 人"), ("葛惊蛰", "市水利局", None), ("祝立春", "市水利局", "参加，1 人"),
    ("邢大暑", "市城市管理执法局", None), ("温白露", "市防汛抗旱物资储备调度中心", "请假，由副主任参加"),
)  # fmt: skip
_INVITED = Standing(part=2, version=0, roles=["invited"])
_ANSWERED = Standing(part=2, version=1, roles=["answered"], inputs={"line": "参加，2 人"})
_MAKER = Standing(part=0, version=1, roles=["maker"])


def samples() -> Sequence[CardSample]:
    """One card for each role, open and closed."""
    return [
        _sample("签到：等我按收到", [_INVITED], line_wanted=False),
        _sample("签到：我已收到", [_ANSWERED], line_wanted=False),
        _sample(
            "接龙：等我加一行，我是发起人", [_INVITED, _MAKER], line_wanted=True, due=clock.now() + timedelta(days=3)
        ),
        _sample("接龙：我已回复，已过希望的时间", [_ANSWERED], line_wanted=True, due=clock.now() - timedelta(days=1)),
        _sample(
            "接龙：已结束，我是发起人",
            [_ANSWERED, _MAKER],
            line_wanted=True,
            closed_at=clock.now() + timedelta(hours=3),
        ),
        _sample("接龙：旁观", [], line_wanted=True),
    ]


def _sample(
    name: str, standings: list[Standing], *, line_wanted: bool, due: datetime | None = None,
    closed_at: datetime | None = None,
) -> CardSample:  # fmt: skip
    members = tuple(
        Member(number, person, unit, line, clock.now() + timedelta(minutes=number) if line else None)
        for number, (person, unit, line) in enumerate(_PEOPLE, start=1)
    )
    facts = Facts(
        "周五 9:00 会商，请报参加人数", line_wanted, "卢秋分", clock.now() - timedelta(days=2), due, closed_at, members
    )
    return CardSample(name, face_of(facts), View(standings))
