"""The shelf (资料架) of the circle of the flood: folders, documents in versions, one taken away, one an approved result
(成果)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import msgspec

from collab.core.sheets import Writing
from collab.files import services as files
from collab.shelves import services as shelves
from collab.shelves.models import Folder
from collab.shelves.shapes import ShelfDocument


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One document: words, or a table. The times are hours before the city is looked at; `renewed`: when the last row
    of the table came to it, as a second version; `taken`, `marked`, `approved`: away, as a result, approved."""

    name: str
    by: str
    at: float
    folder: str = ""
    text: str = ""
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[str | float, ...], ...] = ()
    renewed: float | None = None
    taken: float | None = None
    marked: float | None = None
    approved: float | None = None

    def content(self, rows: Sequence[Sequence[object]]) -> bytes:
        """As a file holds it."""
        if self.text:
            return self.text.encode()
        book = Writing()
        book.sheet("台账", self.headings, rows)
        return book.bytes()


class Laying:
    """Who lays what there: persons by name, and contacts by their unit's."""

    def __init__(self, there: int, moment: datetime, persons: Mapping[str, int], founder: int) -> None:
        self._there, self._moment, self._persons, self._founder = there, moment, persons, founder

    def acts(self, told: Mapping[str, Any]) -> Iterator[tuple[datetime, Callable[[], object]]]:
        """All of it, each thing with its time."""
        for folder in told["folders"]:
            yield self._at(folder["at"]), partial(self._make_folder, folder["by"], folder["name"])
        for paper in msgspec.convert(told["document"], list[Paper]):
            if paper.by in self._persons:
                yield from self._of_paper(paper)

    def _of_paper(self, paper: Paper) -> Iterator[tuple[datetime, Callable[[], object]]]:
        laid: list[ShelfDocument] = []
        yield self._at(paper.at), partial(self._put, paper, laid)
        if paper.renewed is not None:
            yield self._at(paper.renewed), partial(self._renew, paper, laid)
        if paper.taken is not None:
            yield self._at(paper.taken), partial(self._take, paper, laid)
        if paper.marked is not None:
            yield self._at(paper.marked), partial(self._mark, paper, laid)
        if paper.approved is not None:
            yield self._at(paper.approved), partial(self._approve, laid)

    def _at(self, hours: float) -> datetime:
        return self._moment - timedelta(hours=hours)

    def _make_folder(self, by: str, name: str) -> None:
        shelves.make_folder(by=self._persons[by], conversation=self._there, name=name)

    def _put(self, paper: Paper, laid: list[ShelfDocument]) -> None:
        folder = Folder.objects.filter(circle=self._there, name=paper.folder).values_list("pk", flat=True).first()
        file = self._file(paper, paper.rows[:-1] if paper.renewed is not None else paper.rows)
        laid += shelves.put(by=self._persons[paper.by], conversation=self._there, files=[file], folder=folder)

    def _renew(self, paper: Paper, laid: Sequence[ShelfDocument]) -> None:
        file = self._file(paper, paper.rows)
        by = self._persons[paper.by]
        shelves.renew(by=by, conversation=self._there, document=laid[0].document, file=file)

    def _take(self, paper: Paper, laid: Sequence[ShelfDocument]) -> None:
        by = self._persons[paper.by]
        shelves.take_document(by=by, conversation=self._there, document=laid[0].document, away=True)

    def _mark(self, paper: Paper, laid: Sequence[ShelfDocument]) -> None:
        about = shelves.About(document=laid[0].document)
        shelves.mark(by=self._persons[paper.by], conversation=self._there, about=about, on=True)

    def _approve(self, laid: Sequence[ShelfDocument]) -> None:
        about = shelves.About(document=laid[0].document)
        marked = shelves.mark(by=self._founder, conversation=self._there, about=about, on=True)
        shelves.approve(by=self._founder, conversation=self._there, result=marked.result, version=laid[0].version)

    def _file(self, paper: Paper, rows: Sequence[Sequence[object]]) -> UUID:
        """Uploaded as people upload one."""
        owner, content = self._persons[paper.by], paper.content(rows)
        file = files.begin(owner=owner, name=paper.name, size=len(content))
        files.append(owner=owner, file=file.pk, offset=0, data=content)
        return files.finish(owner=owner, file=file.pk).pk
