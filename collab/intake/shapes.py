"""What the wire carries about an import."""

from datetime import datetime
from typing import Literal

import msgspec

from collab.intake.findings import Finding

State = Literal["checking", "checked", "refused", "applying", "applied", "failed"]
What = Literal["unit", "position", "person"]
PartKind = Literal["findings", "added", "changed", "absent"]


class FieldChange(msgspec.Struct, frozen=True):
    """One field before and after, as stored or, for places, as they are called. `field` is the key of a column, or
    post (岗位), beside (兼任)."""

    field: str
    before: str
    after: str


class ImportChange(msgspec.Struct, frozen=True):
    """A unit, position or person that would be added or changed. `key`: the unit's name, the person's login."""

    what: What
    act: Literal["added", "changed"]
    sheet: str
    row: int
    key: str
    name: str
    place: str
    fields: list[FieldChange]


class AbsentPerson(msgspec.Struct, frozen=True):
    """未出现: somebody who stands in a unit the spreadsheet speaks of, but not in the spreadsheet."""

    person: int
    login: str
    name: str
    unit: str
    title: str


class ImportCounts(msgspec.Struct, frozen=True):
    """How many rows of one kind."""

    rows: int
    added: int
    changed: int
    unchanged: int


class IgnoredColumn(msgspec.Struct, frozen=True):
    """A column nobody knows."""

    sheet: str
    heading: str


class ImportSummary(msgspec.Struct, frozen=True):
    """What the check found: counts, and what of the file was passed over. `faulty` rows cannot come in."""

    units: ImportCounts
    positions: ImportCounts
    people: ImportCounts
    faulty: int
    findings: int
    absent: int
    ignored_columns: list[IgnoredColumn]
    ignored_sheets: list[str]
    hidden_sheets: list[str]
    deactivated: int = 0
    kept: int = 0
    """Who was to be deactivated but could not be."""


class ImportRecord(msgspec.Struct, frozen=True):
    """导入: one spreadsheet and how far it is. `reasons` say why it was refused or failed; `total` 0: not known."""

    id: int
    file_name: str
    state: State
    at: datetime
    done: int
    total: int
    reasons: list[Finding]
    summary: ImportSummary | None
    only_right: bool
    finished_at: datetime | None


class ImportRecords(msgspec.Struct, frozen=True):
    """My imports, the newest first."""

    imports: list[ImportRecord]


class ImportLines(msgspec.Struct, frozen=True):
    """Some lines of what was found, and the number of the part that follows, None at the end."""

    findings: list[Finding]
    changes: list[ImportChange]
    absent: list[AbsentPerson]
    next: int | None
