"""The sentence as a whole: who, by when, what; and what must be asked. Pure."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from collab.calendar.days import WorkingCalendar
from collab.calendar.reading.deadlines import Found, deadlines
from collab.calendar.reading.numerals import folded
from collab.calendar.reading.shapes import DueRead
from collab.core.text import clean
from collab.instructions.reading.called import Roles
from collab.instructions.reading.lexicon import TITLES, Lexicon, shown
from collab.instructions.reading.roles import roles
from collab.instructions.reading.shapes import Addressee, Ask, AskKind, Proposal, Role
from collab.instructions.reading.tokens import Token, tokens

_LONGEST = 2_000
_LEFT_OVER = re.compile(r"^(?:工作|办理)(?=[,，。;；]|$)")
_MARKS = " \t\r\n,，、;；:：。.!！?？"
_TIDY = ((re.compile(r"[ \t]+"), " "), (re.compile(r"[，,、；;：:]+(?=[，,；;。.!！?？])"), ""),
         (re.compile(r"(?<=[。.!！?？；;])[，,、：:；;]+"), ""))  # fmt: skip
_BRACKETS = re.compile(r"[（(][\s、，,]*[）)]")
_JOINT = re.compile(r"^(?:并且|并|且|同时|，|,)+(?=.)")


def read(sentence: str, lexicon: Lexicon, now: datetime, calendar: WorkingCalendar) -> Proposal:
    """What the leader asks for. Any text is read; of one longer than 2,000 characters the beginning."""
    words = _said(sentence)
    text = folded(words)
    times = [one.said(words[one.start : one.end]) for one in deadlines(text, now, calendar)]
    who = roles([_as_said(token, words) for token in tokens(text, lexicon, times)])
    lead, addressed, lead_asks = _lead(who, lexicon)
    assists, assist_asks = _others(addressed, "assist", lexicon)
    supervisors, supervisor_asks = _others(who.supervisors, "supervisor", lexicon)
    readers, reader_asks = _others(who.readers, "reader", lexicon)
    due, due_asks = _due(times, now)
    spent = [] if who.readers and not who.leads else who.spans
    task = _task(words, [*spent, *((one.start, one.end) for one in times if one.read)])
    asks = [*lead_asks, *assist_asks, *supervisor_asks, *reader_asks, *_task_asks(task, words)]
    if not who.readers or who.leads:
        asks += due_asks
    left_out = {one.named.units for one in who.excluded}
    return Proposal(
        task=task,
        lead=lead,
        assists=tuple(one for one in assists if not _same(one, lead) and (one.unit,) not in left_out),
        supervisors=tuple(supervisors),
        readers=tuple(readers),
        due=due,
        urgent=any(one.urgent for one in times),
        asks=tuple(dict.fromkeys(asks)),
    )


def _as_said(token: Token, words: str) -> Token:
    """A name in the letters it was written with."""
    return token._replace(words=words[token.start : token.end]) if token.kind in _AS_SAID else token


# ---- who -----------------------------------------------------------------------------------------------------------


def _lead(who: Roles, lexicon: Lexicon) -> tuple[Addressee | None, list[Token], list[Ask]]:
    """The one who leads, whoever therefore assists, and what must be asked of them."""
    firm = [one.token for one in who.leads if not one.weak]
    weak = [one.token for one in who.leads if one.weak]
    leads, assists = (firm, [*weak, *who.assists]) if firm else (weak, who.assists)
    found, asks = _others(leads, "lead", lexicon)
    if asks:
        return None, list(assists), asks
    if len(found) == 1:
        return found[0], list(assists), []
    if found:
        units, persons = (tuple(dict.fromkeys(one for one in ids if one is not None)) for ids in _ids(found))
        words = "、".join(one.words for one in found)
        return None, list(assists), [Ask(AskKind.WHICH_LEAD, "lead", words, units, persons)]
    if who.readers:
        words = "、".join(one.words for one in who.readers)
        return None, list(assists), [Ask(AskKind.READING_ONLY, "lead", words)]
    return None, list(assists), [Ask(AskKind.NO_LEAD, "lead")]


def _ids(found: Iterable[Addressee]) -> tuple[list[int | None], list[int | None]]:
    everybody = list(found)
    return [one.unit for one in everybody], [one.person for one in everybody]


def _others(called: Sequence[Token], role: Role, lexicon: Lexicon) -> tuple[list[Addressee], list[Ask]]:
    """Each once; whoever is not known is asked about."""
    found: dict[tuple[int | None, int | None], Addressee] = {}
    asks: list[Ask] = []
    for token in called:
        outcome = _whom(token, role, lexicon)
        if isinstance(outcome, Ask):
            asks.append(outcome)
        else:
            found.setdefault((outcome.unit, outcome.person), outcome)
    return list(found.values()), asks


def _whom(token: Token, role: Role, lexicon: Lexicon) -> Addressee | Ask:
    words = token.words
    named = lexicon.person_called(words) if token.kind == "given" else token.named
    if token.kind in _KINDS:
        is_person = token.kind == "unknown" and words.endswith(TITLES)
        return Ask(AskKind.UNKNOWN_PERSON if is_person else _KINDS[token.kind], role, words, shown(named.units))
    if len(named.units) > 1:
        return Ask(AskKind.AMBIGUOUS_UNIT, role, words, shown(named.units))
    if named.units:
        return Addressee(words, unit=named.units[0], inner=named.inner)
    if len(named.persons) != 1:
        kind = AskKind.AMBIGUOUS_PERSON if named.persons else AskKind.UNKNOWN_PERSON
        return Ask(kind, role, words, persons=shown(named.persons))
    return Addressee(words, person=named.persons[0])


_AS_SAID = frozenset({"name", "unclear", "unknown", "inner", "vague", "etc", "counted"})
_KINDS = {
    "unknown": AskKind.UNKNOWN_UNIT,
    "unclear": AskKind.UNCLEAR_UNIT,
    "inner": AskKind.INNER_PART,
    "vague": AskKind.VAGUE_UNIT,
    "etc": AskKind.VAGUE_UNIT,
    "counted": AskKind.VAGUE_UNIT,
}


def _same(one: Addressee, lead: Addressee | None) -> bool:
    return lead is not None and (one.unit, one.person) == (lead.unit, lead.person)


# ---- when ----------------------------------------------------------------------------------------------------------


def _due(times: Sequence[Found], now: datetime) -> tuple[DueRead | None, list[Ask]]:
    """The one time that is named, if it is still to come."""
    read = {one.read.at: one.read for one in times if one.read is not None}
    unclear = [one for one in times if one.read is None and not one.loose]
    moments = tuple(sorted(read))
    if unclear:
        return None, [Ask(AskKind.UNCLEAR_DUE, "due", unclear[0].words, moments=moments)]
    if len(read) > 1:
        words = "、".join(read[at].words for at in moments)
        return None, [Ask(AskKind.WHICH_DUE, "due", words, moments=moments)]
    if not read:
        loose = next((one.words for one in times if one.loose), "")
        return None, [Ask(AskKind.UNCLEAR_DUE if loose else AskKind.NO_DUE, "due", loose)]
    due = read[moments[0]]
    return (due, []) if due.at > now else (None, [Ask(AskKind.PAST_DUE, "due", due.words, moments=moments)])


# ---- what ----------------------------------------------------------------------------------------------------------


def _said(sentence: str) -> str:
    """Without NUL and halves of letters, which nobody says."""
    storable = sentence[:_LONGEST].replace("\x00", "").encode(errors="ignore").decode()
    return clean(storable, "text")


def _task(words: str, spans: Sequence[tuple[int, int]]) -> str:
    """The words without those that were read as who and when."""
    kept, at = "", 0
    for start, end in sorted(spans):
        kept += words[at:start] if start > at else ""
        at = max(at, end)
        if left_over := _LEFT_OVER.match(words[at:]):
            at += left_over.end()
    kept += words[at:]
    kept = _BRACKETS.sub("", kept)
    if any(kept.count(opening) != kept.count(closing) for opening, closing in ("（）", "()")):
        kept = re.sub("[（）()]", "", kept)
    for pattern, instead in _TIDY:
        kept = pattern.sub(instead, kept)
    return _JOINT.sub("", kept.strip(_MARKS)).strip(_MARKS)


def _task_asks(task: str, words: str) -> list[Ask]:
    return [] if any(letter.isalnum() for letter in task) else [Ask(AskKind.NO_TASK, "task", words[:20])]
