"""「@各成员 请于周三17:00前报受灾数据」 → what is asked for and by when; or that nothing is asked of many. Pure.

It only offers: whoever typed the sentence sees what was understood and asks, or does not. So what might be small talk
is left alone, and a time that might mean two is left open.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from collab.calendar.days import WorkingCalendar
from collab.calendar.reading import Found, deadlines, folded
from collab.collections.shapes import Wish
from collab.core.text import shortened

_LONGEST = 2_000
_TITLE = 40
_NOTHING = Wish(asks=False)
_MANY = re.compile(
    r"@|各(?:位|个|成员|单位|部门|处室|科室|县|区|市|局|委|办|镇|乡|街道|村|社区|小组|组|企业|学校|点位)|大家|全体|所有|每个?(?:单位|人|位)"
    r"|(?:相关|有关|成员)单位"
)
_PLEA = re.compile(r"请|务必|需要?|须|要求|麻烦|望|辛苦|抓紧|尽快|帮忙")
_NO_VERB = re.compile(
    r"(?:[预播情简日周月快海喜电通汇举申]报|报(?:名|到|警|销|废|批|复|刊|纸|社|道|价|考|表|备案))"
    r"|交(?:通|流|接|办|叉|班|代|涉|易|付|际|往|替|管|警)|(?:移|转|成|社|外|相)交|填(?:空|海)"
    r"|(?:总结|调查|分析|评估|自查|检查|可研|书面|述职|工作|情况|评审|检测|审计|调研)报告|报告(?:会|厅)"
)
_VERB = re.compile(
    r"(?:报送|上报|填报|报来|提报|补报|报告|提交|上交|交来|提供|反馈|填写|发来|报(?![送来告])|交(?!来)|填(?![报写]))(?!的|了|过|完毕|如下|不报|不交)"
)
_HINDERED = re.compile(r"(?:已经?|刚刚?|没有?|未|不用|无需|无须|不需要?|不必|别|勿|暂不|不再|免)[^,。;]{0,4}$")
_MYSELF = re.compile(r"(?:^|[,。;:])\s*(?:我|本人)(?!市各|县各)[^请]*$")
_QUESTION = re.compile(r"[?]\s*$|[吗呢嘛]\s*[?。!]?\s*$|没有\s*$")
_END = re.compile(r"[,。;!?\n()]|[发交报送]?(?:至|给)|到(?=[市县区局我办群邮])|发到|以便|便于|为盼|供领导|用于")
_STOPS = re.compile(r"[,。;!?\n]")
_HEAD = re.compile(
    r"^(?:[\s:、\0]|一下|下(?!半|月|周|一|属)|我|本(?:单位|部门|地区|辖区|县区?|局)的?|各自的?|你们?单位的?|各?单位的|一份)+"
)
_TAIL = re.compile(r"[\s:、]+$")
_OFFICE = re.compile(r".{0,8}(?:处|科|局|办|办公室|委|中心|群里?|邮箱|同志|这里|这儿)")
_TAKEN = re.compile(r"(?:将|把)([^,。;!?\n]{2,40})$")
_BEFORE = re.compile(r"([^,。;!?\n@\s]{2,30}?)[,\s]*(?:请|务必|望)[^,。;!?\n]*$")


def read(text: str, now: datetime, calendar: WorkingCalendar) -> Wish:
    """What it asks for. Any text is read; of a long one the beginning."""
    said = text[:_LONGEST]
    plain = folded(said)
    times = [one for one in deadlines(plain, now, calendar) if not one.loose]
    if _QUESTION.search(plain) or not _is_asked(plain, times):
        return _NOTHING
    bare = _without(plain, [(one.start, one.end) for one in times])
    for start, end in _verbs(bare):
        title = _title(said, bare, start, end)
        if title:
            return Wish(asks=True, title=shortened(title, _TITLE), due=_due(times, now))
    return _NOTHING


def _is_asked(plain: str, times: Sequence[Found]) -> bool:
    """Many are addressed and it is wanted of them; or it is wanted, and by when."""
    many, plea = bool(_MANY.search(plain)), bool(_PLEA.search(plain))
    return (many and (plea or bool(times))) or (plea and bool(times))


def _verbs(bare: str) -> Iterator[tuple[int, int]]:
    """Where something is to be supplied: not what was supplied, need not be, or is by whoever speaks."""
    words = _without(bare, [match.span() for match in _NO_VERB.finditer(bare)], mark="〇")
    for match in _VERB.finditer(words):
        before = words[: match.start()]
        if not _HINDERED.search(before) and not _MYSELF.search(before):
            yield match.span()


def _title(said: str, bare: str, start: int, end: int) -> str:
    """What is supplied: what is taken (将…报), what follows, or what was named first (…请报)."""
    before = bare[:start]
    if taken := _TAKEN.search(before):
        return _trimmed(said, bare, *taken.span(1))
    ends = _END.search(bare, end)
    after = _trimmed(said, bare, end, ends.start() if ends else len(bare))
    if after and not _OFFICE.fullmatch(after):
        return after
    named = _BEFORE.search(before)
    return _trimmed(said, bare, *named.span(1)) if named else ""


def _trimmed(said: str, bare: str, start: int, end: int) -> str:
    """In the letters it was written with; "" for what is no thing."""
    shown = "".join(letter for letter, kept in zip(said[start:end], bare[start:end], strict=True) if kept != "\0")
    words = _TAIL.sub("", _HEAD.sub("", shown)).strip()
    return words if len(words) >= 2 and not _MANY.fullmatch(words) else ""


def _without(text: str, spans: Sequence[tuple[int, int]], *, mark: str = "\0") -> str:
    """As long as before; what is taken out holds its place."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = mark * (end - start)
    return "".join(letters)


def _due(times: Sequence[Found], now: datetime) -> datetime | None:
    moments = {one.read.at if one.read else None for one in times}
    only = moments.pop() if len(moments) == 1 else None
    return only if only is not None and only > now else None
