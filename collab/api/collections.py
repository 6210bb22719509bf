"""汇总表 and all files of a collection, to be taken along. HTTP alone; the right is asked for at every request."""

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request

from collab.api.apart import ApartView
from collab.api.content import Bytes, taken_along
from collab.api.views import SignedInView
from collab.api.zips import Entry, entry_names, zipped
from collab.collections import selectors
from collab.core.sheets import MEDIA_TYPE, Writing

_WIDE = 24


class CollectionTable(SignedInView):
    """`GET collections/{item}/table.xlsx`: all rows, for who sees them all."""

    schema = None

    def get(self, request: Request, item: int) -> HttpResponseBase:
        actor: Any = request.auth
        table = selectors.table(actor.person, item)
        book = Writing()
        book.sheet("汇总", table.headings, table.rows, [_WIDE] * len(table.headings))
        response = HttpResponse(book.bytes(), content_type=MEDIA_TYPE)
        return taken_along(response, f"{table.title} 汇总.xlsx", "table.xlsx")


class CollectionFiles(ApartView):
    """`GET collections/{item}/files.zip`: every file as 单位-姓名-文件名, one after the other as they are read."""

    def found(self, reader: int, item: int) -> tuple[str, list[selectors.Packed]]:
        return selectors.files(reader, item)

    def served(self, _: Request, found: tuple[str, list[selectors.Packed]]) -> HttpResponseBase:
        title, packed = found
        names = entry_names([one.full_name for one in packed])
        response = Bytes(zipped(Entry(name, one.file) for name, one in zip(names, packed, strict=True)))
        response["Content-Type"] = "application/zip"
        return taken_along(response, f"{title} 附件.zip", "files.zip")
