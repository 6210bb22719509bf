"""导入通讯录: a spreadsheet comes in, what was found about it goes out. HTTP alone, for it is all about files."""

from typing import Annotated, Any, Literal
from urllib.parse import quote

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from collab.api.operations import Operation
from collab.api.problems import UnsupportedMedia
from collab.api.views import SignedInView
from collab.core.commands import Actor, Id, Number
from collab.core.errors import Forbidden, Invalid, TooLarge
from collab.directory.policy import administered
from collab.intake import selectors, services
from collab.intake.shapes import ImportRecord, ImportRecords, Part
from collab.intake.sheets import MEDIA_TYPE
from collab.intake.template import FILE_NAME, template

_AROUND = 1 << 16  # bytes of a multipart body beside the file
_LEAVERS = 5_000


class OneImport(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One import."""

    number: Id


class SomeLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of what was found: faulty rows, what is added or changed, or who is absent. The first part is 0."""

    number: Id
    kind: Literal["findings", "added", "changed", "absent"]
    part: Number = 0


class Confirm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """确认导入. `only_right`: faulty rows are left out. `leavers`: absent persons who shall be deactivated."""

    number: Id
    only_right: bool = False
    leavers: Annotated[list[Id], msgspec.Meta(max_length=_LEAVERS)] = []


class Imports(SignedInView):
    """`GET directory/imports`: mine, the newest first. `POST`: a spreadsheet, as the field `file` of a form."""

    schema = None

    def get(self, request: Request) -> HttpResponse:
        actor: Any = request.auth
        return _json(ImportRecords(imports=selectors.imports(actor.person)))

    def post(self, request: Request) -> HttpResponse:
        actor: Any = request.auth
        sent = self.http.FILES.get("file")
        if sent is None or not sent.size:
            raise Invalid("no file, or an empty one", field="file")
        if sent.size > settings.INTAKE_BYTES:
            raise TooLarge(f"a spreadsheet may have {settings.INTAKE_BYTES >> 20} MB", field="file")
        number = services.submit(sent.read(), sent.name or "", by=actor.person)
        return _json(selectors.one_import(actor.person, number))

    def require_media(self) -> None:
        """A form with a file in it, of which the length is told."""
        if self.http.method != "POST":
            return
        if self.http.content_type != "multipart/form-data":
            raise UnsupportedMedia("a spreadsheet is sent as multipart/form-data")
        length = self.http.headers.get("Content-Length", "")
        if length.isascii() and length.isdigit() and int(length) > settings.INTAKE_BYTES + _AROUND:
            raise TooLarge(f"a spreadsheet may have {settings.INTAKE_BYTES >> 20} MB", field="file")


class Report(SignedInView):
    """`GET directory/imports/{number}/report.xlsx`: all that was found and done."""

    schema = None

    def get(self, request: Request, number: int) -> HttpResponse:
        actor: Any = request.auth
        one = selectors.one_import(actor.person, number)
        written = selectors.report_of(actor.person, one.id)
        return _spreadsheet(written, f"导入报告 {one.file_name.rpartition('.')[0]}.xlsx", "report.xlsx")


class Template(SignedInView):
    """`GET directory/template.xlsx`: an empty spreadsheet with examples."""

    schema = None

    def get(self, request: Request) -> HttpResponse:
        actor: Any = request.auth
        if not administered(actor.person):
            raise Forbidden("only administrators import")
        return _spreadsheet(template(), FILE_NAME, "template.xlsx")


def _one(_: HttpRequest, actor: Actor, form: OneImport) -> ImportRecord:
    return selectors.one_import(actor.person, form.number)


def _lines(_: HttpRequest, actor: Actor, form: SomeLines) -> Part:
    return selectors.lines_of(actor.person, form.number, form.kind, form.part)


def _check(_: HttpRequest, actor: Actor, form: OneImport) -> ImportRecord:
    services.check_again(form.number, by=actor.person)
    return selectors.one_import(actor.person, form.number)


def _confirm(_: HttpRequest, actor: Actor, form: Confirm) -> ImportRecord:
    services.confirm(form.number, only_right=form.only_right, leavers=form.leavers, by=actor.person)
    return selectors.one_import(actor.person, form.number)


def _json(answer: Any) -> HttpResponse:
    return HttpResponse(msgspec.json.encode(answer), content_type="application/json")


def _spreadsheet(content: bytes, name: str, plain_name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''{quote(name)}"
    response["X-Content-Type-Options"] = "nosniff"
    return response


OPERATIONS = (
    Operation(
        "import.get", "GET", "directory/imports/{number}", OneImport, _one, ImportRecord,
        "An import (导入) and how far it is.",
    ),
    Operation(
        "import.lines", "GET", "directory/imports/{number}/lines", SomeLines, _lines, Part,
        "Some lines of what was found (核对结果).",
    ),
    Operation(
        "import.check", "POST", "directory/imports/{number}/check", OneImport, _check, ImportRecord,
        "Check the same file again (重新核对).",
    ),
    Operation(
        "import.confirm", "POST", "directory/imports/{number}/confirm", Confirm, _confirm, ImportRecord,
        "Apply what was shown (确认导入).",
    ),
)  # fmt: skip
