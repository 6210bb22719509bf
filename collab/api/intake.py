"""导入通讯录: a spreadsheet comes in, its template and its report go out. HTTP alone, for a file is no frame."""

from typing import Any
from urllib.parse import quote

import msgspec
from django.conf import settings
from django.http import HttpResponse
from rest_framework.request import Request

from collab.api.problems import UnsupportedMedia
from collab.api.views import SignedInView
from collab.core.errors import Forbidden, Invalid, TooLarge
from collab.core.sheets import MEDIA_TYPE
from collab.directory.policy import administered
from collab.intake import selectors, services
from collab.intake.template import FILE_NAME, template

_AROUND = 1 << 16  # bytes of a multipart body beside the file


class Imports(SignedInView):
    """`POST directory/imports`: a spreadsheet, as the field `file` of a form; answers the import."""

    schema = None

    def post(self, request: Request) -> HttpResponse:
        actor: Any = request.auth
        sent = self.http.FILES.get("file")
        if sent is None or not sent.size:
            raise Invalid("no file, or an empty one", field="file")
        if sent.size > settings.INTAKE_BYTES:
            raise _too_large()
        number = services.submit(sent.read(), sent.name or "", by=actor.person)
        told = msgspec.json.encode(selectors.one_import(actor.person, number))
        return HttpResponse(told, content_type="application/json")

    def require_media(self) -> None:
        """A form with a file in it."""
        if self.http.method == "POST" and self.http.content_type != "multipart/form-data":
            raise UnsupportedMedia("a spreadsheet is sent as multipart/form-data")
        length = self.http.headers.get("Content-Length", "")
        if length.isascii() and length.isdigit() and int(length) > settings.INTAKE_BYTES + _AROUND:
            raise _too_large()


class Report(SignedInView):
    """`GET directory/imports/{number}/report.xlsx`: all that was found and done."""

    schema = None

    def get(self, request: Request, number: int) -> HttpResponse:
        actor: Any = request.auth
        one = selectors.one_import(actor.person, number)
        written = selectors.report_of(actor.person, number)
        return _spreadsheet(written, f"导入报告 {one.file_name.rpartition('.')[0]}.xlsx", "report.xlsx")


class Template(SignedInView):
    """`GET directory/template.xlsx`: an empty spreadsheet with examples."""

    schema = None

    def get(self, request: Request) -> HttpResponse:
        actor: Any = request.auth
        if not administered(actor.person):
            raise Forbidden("only administrators import")
        return _spreadsheet(template(), FILE_NAME, "template.xlsx")


def _too_large() -> TooLarge:
    return TooLarge(f"a spreadsheet may have {settings.INTAKE_BYTES >> 20} MB", field="file")


def _spreadsheet(content: bytes, name: str, plain_name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''{quote(name)}"
    return response
