"""Collections in every state and role, for the gallery of cards."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from collab.cards.body import ActionSet, Element, OpenUrl, TextBlock
from collab.cards.shapes import CardSample, Standing, View
from collab.collections.drawing import face_of, not_yet
from collab.collections.facts import Asked, Facts
from collab.collections.fields import Field
from collab.collections.forms import CODE, Collecting
from collab.core import clock
from collab.files.shapes import FileCard
from collab.work.card.drawing import AWAITED, role_of
from collab.work.card.facts import Last, told
from collab.work.facts import Facts as ItemFacts
from collab.work.facts import PartFacts
from collab.work.models import Item
from collab.work.shapes import LightName

_FIELDS = (
    Field("受灾人口", "number"), Field("险情等级", "choice", choices=("一般", "较重", "严重")),
    Field("统计日期", "date"), Field("情况说明"), Field("现场照片和明细表", "file", required=False),
)  # fmt: skip
_ASKED = (
    Asked(1, "市水利局", "市水利局", alone=True, state="answered"),
    Asked(2, "市城管局", "市城管局", alone=True, state="owing"),
    Asked(3, "柯立夏", "市应急局", alone=False, state="answered"),
    Asked(4, "费大寒", "市应急局", alone=False, state="returned"),
    Asked(5, "收发员", "市防汛抗旱物资储备调度中心", alone=False, state="owing"),
)
_TEMPLATE = FileCard(UUID(int=1), "受灾情况统计表（模板）.xlsx", 24_000, "file", "application/octet-stream", 0, 0)
_SIGNATURE = "市防汛办 主任 岑雨水"


def samples() -> Sequence[CardSample]:
    """For who is asked, has answered, is sent it back; for the asker; for who looks on; and when it is over."""
    owed = _standing("answer", roles=[AWAITED])
    filled = {"f1": 326, "f2": "较重", "f3": "2026-06-19", "f4": "两处堤段漫溢，已转移群众。"}
    again = _standing("answer", roles=[AWAITED], inputs=filled)
    sent: list[Element] = [TextBlock(text="已报送 · 市城管局 邢大暑", color="good", weight="bolder")]
    returned: list[Element] = [TextBlock(text="已退回，请修改后重报：人口数与上午所报不一致", color="attention")]
    changing = Standing(part=2, version=2, roles=[role_of(("change",))], inputs=filled)
    link = ActionSet(actions=[OpenUrl(title="查看汇总表", url="/items/1", mode="secondary")])
    mine = Standing(part=0, version=1, roles=[role_of(("urge", "extend", "close", "widen"))])
    asker = View([mine], [*not_yet(_ASKED), link])
    over = View([Standing(part=0, version=1, roles=[role_of(("reopen",))])], [*not_yet(_ASKED), link])
    return [
        CardSample("征集：等我报送", face_of(_facts()), View([owed])),
        CardSample("征集：我已报送", face_of(_facts()), View([changing], sent)),
        CardSample("征集：退回给我", face_of(_facts()), View([again], returned)),
        CardSample("征集：我是发起人", face_of(_facts()), asker),
        CardSample("征集：旁观，情况所有人可见，已超期", face_of(_facts(shown="all", late=True)), View([])),
        CardSample("征集：已截止", face_of(_facts(state="closed")), View([])),
        CardSample("征集：已截止，我是发起人", face_of(_facts(state="closed")), over),
    ]


def _standing(action: str, *, roles: list[str], inputs: dict[str, object] | None = None) -> Standing:
    return Standing(part=2, version=1, roles=[role_of((action,)), *roles], inputs=inputs or {})


def _facts(state: str = "open", shown: str = "asker", *, late: bool = False) -> Facts:
    now = clock.now()
    item = Item(
        pk=1, kind=CODE, title="6·18 强降雨受灾数据", body="请各成员单位按模板统计，数据截至 18 日 8 时。",
        signature=_SIGNATURE, state=state, created_at=now - timedelta(hours=3), started_at=now - timedelta(hours=3),
        due_at=now + timedelta(hours=-1 if late else 4), closed_at=now if state == "closed" else None,
    )  # fmt: skip
    codes = [one.state for one in _ASKED]
    counts = {("asked", code): codes.count(code) for code in codes}
    parts = [PartFacts("asked", code) for code in dict.fromkeys(codes)]
    light: LightName = "grey" if state == "closed" else "red" if late else "yellow"
    item_facts = told(item, ItemFacts(state, counts), parts, [], light, Last(_SIGNATURE, "发起征集", now))
    return Facts(item_facts, Collecting(fields=_FIELDS, shown=shown), (_TEMPLATE,), _ASKED)
