"""The cards of the board in their states, for the gallery."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from collab.cards.shapes import CardSample, Standing, View
from collab.circles.row_drawing import ASKED, WRITER, AskFacts, RowFacts, ask_face, inputs_of, row_face
from collab.circles.shapes import BoardRow, BoardWords

_NOW = datetime(2026, 6, 19, 8, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
_WORDS = {
    "遇阻": BoardWords("低洼群众转移", "blocked", "已转移 32 户", "缺抽水泵", "调泵"),
    "进行": BoardWords("会商青屿县", "under_way", "青屿站水位 103.42 m", "", "两小时后再会商"),
    "完成": BoardWords("低洼群众转移", "done", "转移 326 人，无伤亡"),
    "未填": BoardWords(),
}


def row_samples() -> Sequence[CardSample]:
    return [
        *(_row(f"看板一行：{name}", words, View([])) for name, words in _WORDS.items()),
        *(_row(f"看板一行：{name}，我可更新", words, _mine(words, WRITER)) for name, words in _WORDS.items()),
    ]


def ask_samples() -> Sequence[CardSample]:
    rows = [_told(number, name, _NOW - timedelta(days=2)) for number, name in enumerate(("遇阻", "未填"), start=1)]
    answered = [_told(1, "进行", _NOW + timedelta(minutes=9))]
    return [
        CardSample("看板催报：轮到我", ask_face(AskFacts(rows, _NOW)), _mine(_WORDS["遇阻"], ASKED)),
        CardSample("看板催报：看着别人", ask_face(AskFacts([*rows, *answered], _NOW)), View([])),
        CardSample("看板催报：都已更新", ask_face(AskFacts(answered, _NOW)), _mine(_WORDS["进行"], WRITER)),
    ]


def _row(name: str, words: BoardWords, view: View) -> CardSample:
    at = _NOW if words.progress else None
    row = BoardRow(1, "市水利局", 3, 9, words, 2 if at else None, "", at)
    return CardSample(name, row_face(RowFacts(row, "葛惊蛰")), view)


def _told(unit: int, name: str, at: datetime) -> BoardRow:
    words = _WORDS[name]
    units = {1: "市水利局", 2: "市应急局"}
    return BoardRow(unit, units[unit], 2, 4, words, 2, "", at if words.progress else None)


def _mine(words: BoardWords, role: str) -> View:
    return View([Standing(part=1, version=3, roles=[role], inputs=inputs_of(words))])
