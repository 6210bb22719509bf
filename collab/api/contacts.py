"""通讯录导入导出: vCard files of one's own contacts. HTTP alone, for a file is no frame."""

from typing import Annotated, Any, TypeVar
from urllib.parse import quote

import msgspec
from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from collab.addressbook import exchange
from collab.addressbook.shapes import Group
from collab.api.problems import UnsupportedMedia
from collab.api.views import SignedInView
from collab.core.errors import Invalid, TooLarge

Q = TypeVar("Q")
_LIMIT = 2 << 20
_MEDIA = ("text/vcard", "text/x-vcard", "text/directory")


class ImportQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Without `seen` the file is only shown. `skip`: the numbers of the cards that stay outside ("3,7")."""

    seen: Annotated[str, msgspec.Meta(max_length=64)] = ""
    skip: Annotated[str, msgspec.Meta(pattern=r"^(\d{1,6}(,\d{1,6})*)?$", max_length=40_000)] = ""
    group: Group | None = None


class ExportQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`group`: only its contacts."""

    group: Group | None = None


class ImportContacts(SignedInView):
    """`POST contacts/import`: a vCard file, at most 2 MB."""

    schema = None

    def require_media(self) -> None:
        if self.http.method == "POST" and self.http.content_type not in _MEDIA:
            raise UnsupportedMedia("a vCard file: text/vcard")

    def post(self, request: Request) -> HttpResponse:
        actor: Any = request.auth
        asked = _asked(self.http, ImportQuery)
        file = _file(self.http)
        if not asked.seen:
            return _json(exchange.preview(owner=actor.person, file=file))
        skip = {int(number) for number in asked.skip.split(",") if number}
        told = exchange.take_in(owner=actor.person, file=file, seen=asked.seen, skip=skip, group=asked.group)
        return _json(told)


class ExportContacts(SignedInView):
    """`GET contacts.vcf`: all my contacts, or a group of them."""

    schema = None

    def get(self, request: Request) -> HttpResponse:
        actor: Any = request.auth
        asked = _asked(self.http, ExportQuery)
        file = exchange.export(owner=actor.person, group=asked.group)
        response = HttpResponse(file, content_type="text/vcard; charset=utf-8")
        name = quote(f"{asked.group or '个人通讯录'}.vcf")
        response["Content-Disposition"] = f"attachment; filename=\"contacts.vcf\"; filename*=UTF-8''{name}"
        return response


def _asked(request: HttpRequest, form: type[Q]) -> Q:
    try:
        return msgspec.convert(request.GET.dict(), form)
    except msgspec.ValidationError as error:
        raise Invalid(str(error)) from None


def _file(request: HttpRequest) -> bytes:
    file = request.read(_LIMIT + 1)
    if len(file) > _LIMIT:
        raise TooLarge(f"a vCard file may have {_LIMIT} bytes")
    return file


def _json(told: msgspec.Struct) -> HttpResponse:
    return HttpResponse(msgspec.json.encode(told), content_type="application/json")
