"""Reading collections: the table, as far as the reader may see it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from collab.cards.models import Card
from collab.collections.facts import Asked, asked_of, templates_of
from collab.collections.fields import Field, keyed
from collab.collections.forms import CODE, collecting
from collab.collections.models import Answer, Supplied
from collab.collections.ordering import AS_IT_COMES, Given, Looked, fitting, in_order
from collab.collections.shapes import AnswerRow, CollectionView
from collab.core.errors import Forbidden, NotFound
from collab.files.models import File
from collab.files.selectors import card_of
from collab.work import machine
from collab.work.kinds import INITIATOR
from collab.work.models import Assignment, Link, Opinion
from collab.work.selectors import sighted
from collab.work.sighting import Sighted

_STATES = {"owing": "未交", "returned": "已退回", "answered": "已交", "missed": "未交"}


class Table(NamedTuple):
    """汇总表: as a spreadsheet shows it, and under which name."""

    title: str
    headings: list[str]
    rows: list[list[str | float]]


class Packed(NamedTuple):
    """A file and what it is called in the archive, as 单位-姓名-文件名. `key`: whose part it is of and in which field,
    whichever file stands there."""

    file: File
    unit: str
    name: str
    key: str

    @property
    def full_name(self) -> str:
        return "-".join(part for part in (self.unit, self.name, self.file.name) if part)


def show(reader: int, item: int, looked: Looked = AS_IT_COMES) -> CollectionView:
    """As he may see it, with the rows he looks at. Raises NotFound for who has nothing to do with it."""
    seen = _seen(reader, item)
    wanted, asked = collecting(seen.item), asked_of(item)
    mine = [one for one in asked if _sees_all(seen) or one.part in seen.own_parts]
    rows = in_order(fitting(mine, looked.only), _given(item, looked.by), looked)
    shown = rows[looked.after : looked.after + looked.limit]
    link = Link.objects.filter(item=item).exclude(conversation=None).values_list("conversation", flat=True).first()
    return CollectionView(
        item=item, card=Card.objects.filter(kind=CODE, subject=item).values_list("pk", flat=True).first(),
        title=seen.item.title, words=seen.item.body, signature=seen.item.signature, state=seen.item.state,
        version=seen.item.version, created_at=seen.item.created_at, due_at=seen.item.due_at, conversation=link,
        fields=list(wanted.fields), shown="all" if wanted.shown == "all" else "asker",
        templates=list(templates_of(item)), asker=INITIATOR in seen.roles, asked=len(asked),
        answered=sum(not one.owes for one in asked),
        acts=[rule.action for rule in machine.legal(seen.kind, seen.facts(), "item", seen.grounds_for(None))],
        rows=_rows(seen, shown), fitting=len(rows), more=len(rows) > looked.after + len(shown),
        mine=any(one.part in seen.own_parts for one in asked),
    )  # fmt: skip


def table(reader: int, item: int) -> Table:
    """All rows, for who sees them all."""
    seen = _seen_whole(reader, item)
    fields = list(keyed(collecting(seen.item).fields))
    rows = _rows(seen, asked_of(item))
    headings = ["单位", "姓名", "状态", "报送时间", *(field.title for _, field in fields)]
    zone = seen.lights.calendar.zone
    return Table(
        seen.item.title,
        headings,
        [
            [
                row.unit, "" if row.name == row.unit else row.name, _STATES.get(row.state, row.state),
                row.at.astimezone(zone).strftime("%Y-%m-%d %H:%M") if row.at else "",
                *(_cell(row, key, field) for key, field in fields),
            ]
            for row in rows
        ],
    )  # fmt: skip


def files(reader: int, item: int) -> tuple[str, list[Packed]]:
    """The title, and every file that was supplied, in the order of the table; for who sees them all."""
    seen = _seen_whole(reader, item)
    carried = Supplied.objects.filter(answer__part__item=item).select_related("file", "answer").order_by("pk")
    by_part: dict[int, list[tuple[str, File]]] = {}
    places: Counter[tuple[int, str]] = Counter()
    for one in carried:
        place = (one.answer.part_id, one.field)
        places[place] += 1
        by_part.setdefault(one.answer.part_id, []).append((f"{place[0]}.{place[1]}.{places[place]}", one.file))
    return seen.item.title, [
        Packed(file, one.unit, "" if one.alone else one.name, key)
        for one in asked_of(item)
        for key, file in by_part.get(one.part, ())
    ]


def _seen(reader: int, item: int) -> Sighted:
    seen = sighted(reader, item)
    if seen.kind.code != CODE:
        raise NotFound("no such collection", field="item")
    return seen


def _seen_whole(reader: int, item: int) -> Sighted:
    seen = _seen(reader, item)
    if not _sees_all(seen):
        raise Forbidden("only who asked has all of it", field="item")
    return seen


def _given(item: int, by: str) -> Mapping[int, Given]:
    """What the table is put in order by, where that is neither unit nor name."""
    if by in ("", "unit", "name"):
        return {}
    found = Answer.objects.filter(part__item=item).values_list("part_id", "values", "at")
    return {part: Given(values, at) for part, values, at in found}


def _sees_all(seen: Sighted) -> bool:
    return seen.whole or collecting(seen.item).shown == "all"


def _rows(seen: Sighted, asked: Sequence[Asked]) -> list[AnswerRow]:
    keys = [one.part for one in asked]
    parts = {part.pk: part for part in Assignment.objects.filter(pk__in=keys)}
    answers = {answer.part_id: answer for answer in Answer.objects.filter(part__in=keys)}
    reasons = dict(
        Opinion.objects.filter(assignment__in=keys, what=Opinion.What.SEND_BACK)
        .order_by("pk")
        .values_list("assignment_id", "text")
    )
    carried: dict[int, list[File]] = {}
    for one in Supplied.objects.filter(answer__part__in=keys).select_related("file", "answer").order_by("pk"):
        carried.setdefault(one.answer.part_id, []).append(one.file)
    return list(_told(seen, asked, parts, answers, carried, reasons))


def _told(
    seen: Sighted, asked: Sequence[Asked], parts: dict[int, Assignment], answers: dict[int, Answer],
    carried: dict[int, list[File]], reasons: Mapping[int, str],
) -> Iterator[AnswerRow]:  # fmt: skip
    for one in asked:
        part, answer = parts[one.part], answers.get(one.part)
        yield AnswerRow(
            part=one.part, version=part.version, name=one.name, unit=one.unit, state=one.state,
            values=answer.values if answer else None, files=[card_of(file) for file in carried.get(one.part, ())],
            signature=answer.signature if answer else "", at=answer.at if answer else None,
            reason=reasons.get(one.part, "") if one.state == "returned" else "", urged=part.urged,
            mine=one.part in seen.own_parts, acts=_acts(seen, part),
        )  # fmt: skip


def _acts(seen: Sighted, part: Assignment) -> list[str]:
    """What he may do with it from the table; its own answer is given on the card."""
    legal = machine.legal(seen.kind, seen.facts(part), "part", seen.grounds_for(part.pk))
    return [rule.action for rule in legal if INITIATOR in rule.who]


def _cell(row: AnswerRow, key: str, field: Field) -> str | float:
    value = (row.values or {}).get(key, "")
    if field.sort == "file":
        names = {file.file: file.name for file in row.files}
        return "、".join(names[file] for one in value if (file := UUID(one)) in names)
    return value if isinstance(value, str | int | float) else ""
