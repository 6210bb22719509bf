"""The cards of 批示助手 in each state, for the gallery."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bots.builtin.instruction.card import Candidate, Choice, Which, Whose
from bots.builtin.instruction.listing import Found, Listed
from collab.work.ledger import Asked
from collab.work.shapes import BothWords, Ledger, LedgerCounts, LedgerLine, LedgerNews, LightName

_CHOICES = (Choice(1, "市政府 副市长 江处暑（秘书 温白露 代）"), Choice(2, "市政府 副市长 纪谷雨（秘书 温白露 代）"))
_SAID = "请市水利局牵头，市应急局配合，3日内报方案。"
_NOW = datetime(2026, 6, 18, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
_ASKED = Asked("instruction")
_NEWS = LedgerNews(
    3, _NOW - timedelta(days=1), "市水利局 收发员 葛惊蛰", BothWords("反馈进展", "Report"), "已抢通半幅", fresh=True
)


def _line(nr: int, title: str, light: LightName | None, state: str, *, news: bool = True) -> LedgerLine:
    final = state == "已办结"
    return LedgerLine(
        item=nr, number=f"云批〔2026〕{nr}号", title=title, state="handling", state_words=BothWords(state, state),
        final=final, waits=False, initiator="市政府 副市长 江处暑", due_at=None, light=light, paused=False, round=1,
        created_at=_NOW, closed_at=None, nr=3, lead="市交通运输局", parts=3, done=1, may_urge=not final, urged_at=None,
        news=_NEWS if news else None,
    )  # fmt: skip


_LINES = [
    _line(5, "恢复滨河路通行，并排查同类隐患", "red", "办理中"),
    _line(7, "青屿县山塘水库逐座落实责任人", "yellow", "办理中", news=False),
    _line(3, "汛前检查发现问题的整改", None, "已办结"),
]
_LEDGER = Ledger(_LINES, LedgerCounts(all=17, fresh=1, red=2, yellow=1, green=2, grey=0, none=0, over=12))
_OVER = Ledger(_LINES[2:], LedgerCounts(all=1, fresh=0, red=0, yellow=0, green=0, grey=0, none=0, over=1))
WHOSE_SAMPLES = (
    ("秘书为几位领导服务", Whose(_SAID, _CHOICES)),
    ("已选好", Whose(_SAID, _CHOICES, _CHOICES[0].words)),
)
_MEANT = (Candidate(1, "市交通运输局"), Candidate(2, "市交通建设集团"), Candidate(3, "市公交公司"))
_WHICH = Which("交通的那件批示办得怎么样", _ASKED, "", _MEANT)
WHICH_SAMPLES = (
    ("单位有歧义", _WHICH),
    ("已选单位", Which(_WHICH.text, _ASKED, "", _MEANT, _MEANT[0].name)),
)
LIST_SAMPLES = (
    ("有逾期的", Found(Listed(_ASKED, "上月"), _LEDGER, _NOW)),
    ("正在催办", Found(Listed(_ASKED, "上月", urging=True), _LEDGER, _NOW)),
    (
        "已催办",
        Found(Listed(_ASKED, "上月", urged=_NOW, told="催了 2 个承办；1 个刚催过，这次不重复催"), _LEDGER, _NOW),
    ),
    ("都办结了", Found(Listed(_ASKED, "5月 · 市水利局"), _OVER, _NOW)),
)
