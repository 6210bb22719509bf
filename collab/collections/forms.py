"""Forms of collections: what a new one says, what an answer to it holds."""

from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec

from collab.calendar.terms import Term
from collab.collections.fields import Field
from collab.work.forms import Form, GivenTo, asked
from collab.work.models import Item

CODE = "collection"
ASKED = "asked"
"""征集对象: the role of whoever has a part in one."""
OWING = ("owing", "returned")
Closing = Annotated[Term, msgspec.Meta(extra={"zh": "截止时间", "en": "Due", "sort": "term", "choices": ()})]
Shown = Literal["asker", "all"]
"""Who sees who has answered and what: the asker alone, or everybody who sees the card."""


class Collecting(Form, frozen=True):
    """征集: what is asked of each."""

    fields: Annotated[tuple[Field, ...], asked("填报项", "Fields", sort="answers", length=20, least=1)]
    shown: Annotated[str, asked("填报情况", "Shown to", choices=(("asker", "仅发起人可见", "the asker alone"),
                                                           ("all", "所有人可见", "everybody")))] = "asker"  # fmt: skip
    templates: Annotated[tuple[UUID, ...], asked("模板", "Templates", sort="files", length=5)] = ()


class Answering(Form, frozen=True):
    """报送: the answers, by the names of the fields."""

    values: Annotated[dict[str, Any], asked("报送内容", "Answers", sort="answers", length=40)]


class Later(Form, frozen=True):
    """改截止时间."""

    due: Closing


class Wider(Form, frozen=True):
    """追加对象: who else is asked."""

    to: Annotated[tuple[GivenTo, ...], asked("追加对象", "Who else", sort="holders", length=500, least=1)]


class Again(Form, frozen=True):
    """重新征集: until when now; left empty, the old time holds where it is still ahead."""

    due: Closing | None = None


def collecting(item: Item) -> Collecting:
    """What this one asks."""
    return msgspec.convert(item.fields, Collecting)
