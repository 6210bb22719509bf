"""截止: the times a sentence names, each read by one rule or found unclear. Pure.

A day is due when the office closes, unless an hour is named; 3日内 is three working days, as offices count. Ends of
weeks, months, quarters and years, and what comes 国庆节前, are the last working day. A time that might be meant in two
ways is not read.
"""

import re
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from collab.calendar.days import WorkingCalendar
from collab.calendar.reading import moments
from collab.calendar.reading.moments import Scene
from collab.calendar.reading.numerals import NUMBER
from collab.calendar.reading.shapes import DueRead
from collab.calendar.terms import Term, Until, due

_BEFORE = (
    r"(?:之前|以前|前)(?!后|期|往|述|面|提(?!出|交|供|请|报)|段|置|方|线|去|景|沿|端|发生|出现|下发|印发|报来|已|的)"
)
_WITHIN = r"(?:之内|以内|内)(?!部|涝|容|外|设|科|业)"
_HOUR = rf"(?P<hour>{NUMBER})(?::(?P<minute>\d\d)|[时点](?:(?P<half>半)|整|(?P<minutes>{NUMBER})分?)?)"
_PART = r"(?P<part>上午|下午|中午|晚上|傍晚|晚|早上|凌晨|夜里)"
_CLOCK = rf"(?:{_PART}?{_HOUR}|(?P<end>下班|中午|上午|下午|上班|午夜|零点|早上|晚上|晚))"
_DATED = (
    rf"(?:(?:(?P<year>\d{{4}}|今|明)年)?(?P<month>{NUMBER})月份?(?P<day>{NUMBER})[日号]"
    rf"|(?P<this>本月|当月|这个月|下月|下个月)?(?P<only>{NUMBER})(?P<sign>[日号])"
    r"|(?P<week>本|这个|这|下下|下个|下)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])"
    r"|(?P<near>今天|今日|当天|当日|今|明天|明日|明|后天|大后天))"
)
_LIMIT = r"(?:完成|办结|办理|反馈|整改)?(?:时限|期限|时间)[为是:]?"
_LED = rf"(?:(?:务必|请|确保)?[于在]|{_LIMIT})?"
_FIRM = rf"(?:截止(?:时间|日期)?[为到至于:]?|最迟[于在]?|最晚[于在]?|限[于期]?|不晚于|不迟于|{_LIMIT})"
_DO = r"(?=[^,.;。!?]{0,8}(?:报|反馈|完成|办结|提交|回复|答复|交))"
_UNIT = r"(?P<unit>个?工作日|个?自然日|日历日|日|天|个?小时|个?钟头|分钟|刻钟|周|个?星期|个?礼拜|个月|年)"
_COUNT = rf"(?P<count>半|{NUMBER})\s*{_UNIT}"
_ENDED = (
    rf"(?:(?P<whose>本|当|这个|下个|下|今|明)?(?P<span>年|季度|月|周)|(?P<named>{NUMBER})月份?)"
    rf"(?:(?P<last>底|末)(?:{_BEFORE}|{_WITHIN}|{_DO})|(?:度|份)?{_WITHIN})"
)
_FESTIVAL = r"(?P<festival>元旦|春节|清明|五一|劳动|端午|中秋|国庆|十一)(?:节|假期|长假|小长假|放假)?"
_EVENT = (
    r"(?:主?汛期?|入汛|出汛|雨季|梅雨|台风(?:登陆|来临|影响)?|入冬|上冻|封冻|春耕|秋收|两会|开学|放假|高考|中考|暑期|寒假|两节|节假?日?"
    r"|年关|(?:下次|下一次|下周)?(?:常务会|常委会|全会|会议|例会|调度会)|党代会|人代会|检查|验收|通车|竣工|投运|开工|月中|年中"
    rf"|(?:{NUMBER}月|本月|下月)?[上中下]旬|[上下]半年|[一二三四]季度|{NUMBER}月份?|大雨|强降雨|天黑|换届|春运"
    r"|(?:本|这|下)?周末|前一天|近[日期])"
)
_LOOSE = re.compile(
    "(?i:(?P<urgent>立即|立刻|马上|火速|即刻|尽快|尽早|抓紧|从速|速办|速报|第一时间|迅速|asap)|早日|适时|择期|限期|按期|按时|如期)"
)


class Found(NamedTuple):
    """A time in the text. `read` is None where it is unclear; `loose`: 尽快, 每日 and the like, which set no end."""

    start: int
    end: int
    words: str
    read: DueRead | None = None
    loose: bool = False

    def said(self, words: str) -> "Found":
        """The same in the words as they stand in the sentence."""
        return self._replace(words=words, read=self.read and replace(self.read, words=words))

    @property
    def urgent(self) -> bool:
        said = _LOOSE.fullmatch(self.words)
        return said is not None and said["urgent"] is not None


def deadlines(text: str, now: datetime, calendar: WorkingCalendar) -> list[Found]:
    """All times the folded text names, in order, none inside another."""
    scene = Scene(now, calendar)
    matches = [(match, read) for pattern, read in _RULES for match in pattern.finditer(text)]
    matches.sort(key=lambda one: (one[0].start(), -one[0].end()))
    found: list[Found] = []
    for match, read in matches:
        if match.start() >= (found[-1].end if found else 0):
            found.append(_found(match, read, scene))
    return found


def _found(match: re.Match[str], read: "_Reader | None", scene: Scene) -> Found:
    found = Found(match.start(), match.end(), match[0])
    if read is None:
        return found
    if read is _no_end:
        return found._replace(loose=True)
    try:
        term = read(match, scene)
    except (ValueError, OverflowError):  # 2月30日, 25时
        return found
    if term is None:
        return found
    reckoned = due(term, scene.now, scene.calendar)
    warnings = reckoned.warnings
    if read in (moments.festival, moments.ended):
        warnings = scene.calendar.warnings(scene.today, scene.calendar.date_of(reckoned.at))
    rule = _NAMES.get(read, "date")
    return found._replace(read=DueRead(match[0], rule, term, reckoned.at, warnings))


def _no_end(_match: re.Match[str], scene: Scene) -> Term | None:
    """尽快 says how, 每日 says how often; neither says until when."""
    return Until(scene.now)


_Reader = Callable[[re.Match[str], Scene], Term | None]
_NAMES: dict[_Reader, str] = {
    moments.span: "span",
    moments.festival: "festival",
    moments.ended: "end",
    moments.clock: "hour",
}
_RULES: tuple[tuple[re.Pattern[str], _Reader | None], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"(?<![近续去每前第\d]){NUMBER}\s*[-~—–至到、]\s*{NUMBER}\s*{_UNIT}(?:时间)?{_WITHIN}", None),
        (rf"(?<![近续去每前第\d点:]){_LED}{_COUNT}(?:的?时间)?{_WITHIN}", moments.span),
        (rf"限(?:期|时)?{_COUNT}(?!{_WITHIN})", moments.span),
        (rf"{_LED}{_DATED}的?{_CLOCK}?{_BEFORE}", moments.dated),
        (rf"(?:{_FIRM}){_DATED}的?{_CLOCK}?(?:{_BEFORE})?", moments.dated),
        (rf"[于在]{_DATED}的?{_CLOCK}?{_DO}", moments.dated),
        (rf"(?P<near>今天|今日|当天|当日|明天|明日){_WITHIN}", moments.dated),
        (rf"(?:{_FIRM}|{_LED}){_CLOCK}{_BEFORE}", moments.clock),
        (rf"{_LED}{_EVENT}{_BEFORE}", None),
        (rf"{_LED}{_ENDED}", moments.ended),
        (rf"{_LED}(?:(?P<year>今|明)年)?{_FESTIVAL}{_BEFORE}", moments.festival),
        (
            rf"每个?(?:天|日|周[一二三四五六日末]?|星期[一二三四五六日]?|月|季度?|半月|旬|年)(?:[^,.;。]{{0,6}}?{_BEFORE})?",
            _no_end,
        ),
        (_LOOSE.pattern, _no_end),
    )
)
