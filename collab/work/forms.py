"""Forms (表单): what is filled in with an act. A module derives its own from `Form`; the words stand beside the field.

    class Borrow(Form, frozen=True):
        room: Annotated[str, asked("会议室", "Room", length=40)]

`fields_of` tells a card or a dialog what to ask for.
"""

from functools import cache
from typing import Annotated, Any, Literal, cast
from uuid import UUID

import msgspec
from msgspec import Meta, inspect

from collab.calendar.terms import Term
from collab.core.commands import Id

Sort = Literal[
    "line", "text", "number", "term", "date", "choice", "flag", "files", "holder", "holders", "parts", "answers"
]
"""`answers`: to what the item itself asks, by the names of its fields; asked for on its own card."""


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The inputs of an action."""


class FieldChoice(msgspec.Struct, frozen=True):
    """One of several to choose from."""

    value: str
    zh: str
    en: str


class FormField(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to fill in."""

    name: str
    sort: Sort
    zh: str
    en: str
    required: bool
    length: int | None
    choices: list[FieldChoice]


def asked(
    zh: str, en: str, *, sort: Sort = "line", length: int | None = None, least: int | None = None,
    choices: tuple[tuple[str, str, str], ...] = (),
) -> Meta:  # fmt: skip
    """The words of a field, how it is filled in, and how much it may hold."""
    told = {"zh": zh, "en": en, "sort": "choice" if choices else sort, "choices": choices}
    return Meta(max_length=length, min_length=least, extra=told)


class GivenTo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom it is given to: exactly one of a unit (单位), a position (岗位), a person (人员)."""

    unit: Id | None = None
    position: Id | None = None
    person: Id | None = None

    @property
    def is_one(self) -> bool:
        return sum(one is not None for one in (self.unit, self.position, self.person)) == 1


class Portion(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """分工: one part to be: in which role, whose, until when, what of it is his."""

    role: str
    to: GivenTo
    due: Term | None = None
    words: Annotated[str, Meta(max_length=500)] = ""


Files = Annotated[tuple[UUID, ...], asked("附件", "Files", sort="files", length=20)]
Reason = Annotated[str, asked("理由", "Reason", sort="text", length=2_000, least=1)]
Text = Annotated[str, asked("内容", "Text", sort="text", length=8_000, least=1)]
Remark = Annotated[str, asked("意见", "Remark", sort="text", length=2_000)]
Due = Annotated[Term, Meta(extra={"zh": "办结时限", "en": "Due", "sort": "term", "choices": ()})]
"""By when: working days, days, hours, or a moment."""


class Nothing(Form, frozen=True):
    """A press is enough."""


class Reasoned(Form, frozen=True):
    """退办、退回: why."""

    reason: Reason


class Remarked(Form, frozen=True):
    """An opinion that may have words."""

    text: Remark = ""


class Stepped(Form, frozen=True):
    """自定义流程: the steps that were added, as the trail tells them."""

    text: Text


class Said(Form, frozen=True):
    """An opinion, an instruction: its words."""

    text: Text


class Heard(Form, frozen=True):
    """语音: what it begins with, as the trail keeps it."""

    voice: UUID


class Wording(Form, frozen=True):
    """录入: the words that were spoken, which are the item's own from then on."""

    body: Annotated[str, asked("原文（听录音录入）", "What was said", sort="text", length=8_000, least=1)]


class Report(Form, frozen=True):
    """反馈: what was done."""

    text: Text
    files: Files = ()


class Assignment(Form, frozen=True):
    """交办: who owes what."""

    parts: Annotated[tuple[Portion, ...], asked("承办单位", "Who", sort="parts", length=5_000, least=1)]
    due: Due | None = None
    text: Remark = ""


class Handing(Form, frozen=True):
    """转办: to whom, and why."""

    to: Annotated[GivenTo, Meta(extra={"zh": "转给", "en": "To", "sort": "holder", "choices": ()})]
    reason: Remark = ""


class MoreTime(Form, frozen=True):
    """延期: until when, and why."""

    due: Due
    reason: Reason


class Granted(Form, frozen=True):
    """准予延期: until when, where it is not what was asked for."""

    due: Due | None = None
    text: Remark = ""


class Round(Form, frozen=True):
    """再批示: what is wanted now."""

    text: Text
    due: Due | None = None


class Back(Form, frozen=True):
    """退回: to which earlier step, and why."""

    step: Annotated[str, asked("退回到", "Back to", length=40, least=1)]
    reason: Reason


@cache
def fields_of(form: type[Form]) -> list[FormField]:
    """What there is to fill in, in order."""
    return [_field(field) for field in cast(inspect.StructType, inspect.type_info(form)).fields]


def _field(field: inspect.Field) -> FormField:
    told, length = _told(field.type)
    return FormField(
        name=field.name,
        sort=told.get("sort", "line"),
        zh=told.get("zh", field.name),
        en=told.get("en", field.name),
        required=field.required,
        length=length,
        choices=[FieldChoice(*one) for one in told.get("choices", ())],
    )


def _told(kind: Any) -> tuple[dict[str, Any], int | None]:
    """The words beside a type, wherever in it they stand."""
    if isinstance(kind, inspect.UnionType):
        return next((found for one in kind.types if (found := _told(one))[0]), ({}, None))
    if isinstance(kind, inspect.Metadata):
        return dict(kind.extra or {}), getattr(kind.type, "max_length", None)
    return {}, None
