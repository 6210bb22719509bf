"""The paths of REST, version 1."""

from django.urls import URLPattern, path, re_path
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView

from collab.api import files, session
from collab.api.circles import ReachTable
from collab.api.collections import CollectionFiles, CollectionTable
from collab.api.contacts import ExportContacts, ImportContacts
from collab.api.content import PARTS, Content
from collab.api.intake import Imports, Report, Template
from collab.api.operations import by_path, of_commands
from collab.api.shelves import ShelfFiles
from collab.api.views import SignedInView, nothing_here, view_of


class Schema(SignedInView, SpectacularJSONAPIView):
    """The OpenAPI document."""


class Docs(SignedInView, SpectacularSwaggerSplitView):
    """The same, to read and try."""


def _route(template: str) -> str:
    return template.replace("{", "<str:").replace("}", ">")


_OPERATIONS = [*session.OPERATIONS, *files.OPERATIONS, *of_commands()]

urlpatterns: list[URLPattern] = [
    path("files", files.Files.as_view()),
    path("files/<uuid:file>", files.Pieces.as_view()),
    *(path(f"files/<uuid:file>/{part}", Content.as_view(), {"part": part}) for part in PARTS),
    path("contacts/import", ImportContacts.as_view()),
    path("contacts.vcf", ExportContacts.as_view()),
    path("directory/imports", Imports.as_view()),
    path("directory/imports/<int:number>/report.xlsx", Report.as_view()),
    path("directory/template.xlsx", Template.as_view()),
    path("collections/<int:item>/table.xlsx", CollectionTable.as_view()),
    path("collections/<int:item>/files.zip", CollectionFiles.as_view()),
    path("circles/<int:conversation>/reach.xlsx", ReachTable.as_view()),
    path("circles/<int:conversation>/shelf.zip", ShelfFiles.as_view()),
    *(path(_route(at), view_of(found).as_view()) for at, found in by_path(_OPERATIONS).items()),
    path("schema", Schema.as_view(), name="schema"),
    path("docs", Docs.as_view(), name="docs"),
    re_path("", nothing_here),
]
