"""打包下载: all on the shelf of a circle, to be taken along. HTTP alone; the right is asked for at every request."""

from collections.abc import Iterator
from itertools import groupby

from django.http.response import HttpResponseBase
from rest_framework.request import Request

from collab.api.apart import ApartView
from collab.api.content import Bytes, taken_along
from collab.api.zips import Entry, entry_names, zipped
from collab.conversations.watermarks import WatermarkRule, strictest
from collab.files.marking import viewer_words
from collab.files.models import File
from collab.files.names import file_name
from collab.messaging.attachments import marking
from collab.shelves.packing import Packed, pack


class ShelfFiles(ApartView):
    """`GET circles/{conversation}/shelf.zip`: every document in its folder, one after the other as they are read.
    Pictures that are only looked at here (水印) carry the name of who takes them along."""

    def found(self, reader: int, conversation: int) -> tuple[str, list[Entry]]:
        title, documents = pack(reader, conversation)
        return title, list(_entries(documents, strictest([conversation]), viewer_words(reader)))

    def served(self, _: Request, found: tuple[str, list[Entry]]) -> HttpResponseBase:
        title, entries = found
        response = Bytes(zipped(entries))
        response["Content-Type"] = "application/zip"
        return taken_along(response, f"{title} 资料.zip", "shelf.zip")


def _entries(documents: list[Packed], rule: WatermarkRule, viewer: str) -> Iterator[Entry]:
    placed = sorted(documents, key=lambda one: (one.folders, one.name))
    for folders, grouped in groupby(placed, key=lambda one: one.folders):
        lying = list(grouped)
        marked = [_only_looked_at(one.file, rule) for one in lying]
        wanted = [f"{one.name}.webp" if mark else one.name for one, mark in zip(lying, marked, strict=True)]
        for name, one, mark in zip(entry_names(wanted), lying, marked, strict=True):
            path = "/".join([*(file_name(folder) for folder in folders), name])
            yield Entry(path, one.file, viewer if mark else "")


def _only_looked_at(file: File, rule: WatermarkRule) -> bool:
    return file.kind == File.Kind.IMAGE and "only" in (rule, marking(file))
