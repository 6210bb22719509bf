"""The card of 提醒助手 in its states, for the gallery."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bots.builtin.reminder.card import Day, Waiting
from collab.work.shapes import BothWords, LedgerLine, LightName, TodoLine

_NOW = datetime(2026, 6, 18, 8, 31, tzinfo=ZoneInfo("Asia/Shanghai"))
_DAY = Day(date(2026, 6, 18), served=True)


def _waits(nr: int, title: str, state: str, light: LightName | None) -> TodoLine:
    said = BothWords(state, state)
    return TodoLine(
        todo=nr, item=nr, part=None, kind="instruction", kind_words=BothWords("批示件", "Instruction"), number="",
        title=title, what="do", role="initiator", role_words=BothWords("发起", "Began it"),
        state="drafted", state_words=said, place="市政府 副市长",
        hand="secretary", initiator="市政府 副市长 江处暑", since=_NOW - timedelta(days=1), due_at=None, light=light,
        paused=False, read=False, urged=0, nr=1,
    )  # fmt: skip


_LINES = [
    _waits(5, "恢复滨河路通行，并排查同类隐患", "待交办", None),
    _waits(6, "青屿县山塘水库逐座落实责任人", "已反馈", "green"),
]
_LATE = LedgerLine(
    item=3, number="云批〔2026〕3号", title="汛前检查发现问题的整改", state="handling",
    state_words=BothWords("办理中", "Being handled"), final=False, waits=False, initiator="市政府 副市长 江处暑",
    due_at=_NOW - timedelta(days=2), light="red", paused=False, round=1, created_at=_NOW, closed_at=None, nr=3,
    lead="市交通运输局", parts=3, done=1, may_urge=True, urged_at=None, news=None,
)  # fmt: skip
DAY_SAMPLES = (
    ("有逾期", Waiting(_DAY, _LINES, [_LATE], _NOW)),
    ("只有待处理", Waiting(_DAY, _LINES, [], _NOW)),
    ("都办完了", Waiting(_DAY, [], [], _NOW)),
)
