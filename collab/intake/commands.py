"""导入: how far an import is, what it found, and the word that lets it in. Files come and go over HTTP alone."""

from typing import Annotated, Literal

import msgspec

from collab.core.commands import Actor, Command, Id, Number, command
from collab.intake import selectors, services
from collab.intake.shapes import ImportLines, ImportRecord, ImportRecords

LEAVERS = 5_000


class ListImports(Command, frozen=True, tag="import.list"):
    """My imports (导入), the newest first."""


class GetImport(Command, frozen=True, tag="import.get"):
    """An import and how far it is."""

    number: Id


class ReadImport(Command, frozen=True, tag="import.read"):
    """Some lines of what was found: faulty rows, what is added or changed, or who is absent. The first part is 0."""

    number: Id
    kind: Literal["findings", "added", "changed", "absent"]
    part: Number = 0


class CheckImport(Command, frozen=True, tag="import.check"):
    """重新核对: the same file against the directory as it stands now."""

    number: Id


class ConfirmImport(Command, frozen=True, tag="import.confirm"):
    """确认导入: what was shown. `only_right`: faulty rows stay out. `leavers`: absent persons to be deactivated."""

    number: Id
    only_right: bool = False
    leavers: Annotated[list[Id], msgspec.Meta(max_length=LEAVERS)] = msgspec.field(default_factory=list)


@command("GET", "directory/imports/mine")
def list_imports(actor: Actor, c: ListImports) -> ImportRecords:
    return ImportRecords(imports=selectors.imports(actor.person))


@command("GET", "directory/imports/{number}")
def get_import(actor: Actor, c: GetImport) -> ImportRecord:
    return selectors.one_import(actor.person, c.number)


@command("GET", "directory/imports/{number}/lines")
def read_import(actor: Actor, c: ReadImport) -> ImportLines:
    return selectors.lines_of(actor.person, c.number, c.kind, c.part)


@command("POST", "directory/imports/{number}/check")
def check_import(actor: Actor, c: CheckImport) -> ImportRecord:
    services.check_again(c.number, by=actor.person)
    return selectors.one_import(actor.person, c.number)


@command("POST", "directory/imports/{number}/confirm")
def confirm_import(actor: Actor, c: ConfirmImport) -> ImportRecord:
    services.confirm(c.number, only_right=c.only_right, leavers=c.leavers, by=actor.person)
    return selectors.one_import(actor.person, c.number)
