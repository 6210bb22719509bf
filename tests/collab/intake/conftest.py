"""An import as the platform's administrator or a unit's makes it, run here instead of in a process of its own."""

from typing import Any, NamedTuple

import pytest

from collab.directory.models import Administrator
from collab.intake import parts, services, work
from collab.intake.models import DirectoryImport


class Import(NamedTuple):
    """An import that was checked."""

    number: int
    by: int | None

    @property
    def record(self) -> DirectoryImport:
        return DirectoryImport.objects.get(pk=self.number)

    @property
    def state(self) -> str:
        return self.record.state

    @property
    def summary(self) -> dict[str, Any]:
        return self.record.summary

    @property
    def reasons(self) -> list[str]:
        return [reason["code"] for reason in self.record.reasons]

    @property
    def findings(self) -> list[tuple[int, str]]:
        """(row, code) of every finding, of the whole file."""
        return [(found.row, found.code) for found in self.told("findings")]

    def told(self, kind: Any) -> list[Any]:
        return list(parts.all_lines(self.number, kind))

    def fields(self) -> dict[str, dict[str, tuple[str, str]]]:
        """Who changes how: key → field → (before, after)."""
        return {one.key: {f.field: (f.before, f.after) for f in one.fields} for one in self.told("changed")}

    def counts(self, kind: str = "people") -> tuple[int, int, int]:
        """Added, changed, unchanged."""
        found = self.summary[kind]
        return found["added"], found["changed"], found["unchanged"]

    def confirm(self, *, only_right: bool = False, leavers: tuple[int, ...] = ()) -> "Import":
        services.confirm(self.number, only_right=only_right, leavers=list(leavers), by=self.by)
        work.run(self.number)
        return self


@pytest.fixture
def bring(db: None) -> Any:
    """`bring(content)`: it is checked. `by`: whose spreadsheet it is; None: the machine's."""

    def checked(content: bytes, by: int | None = None, name: str = "名单.xlsx") -> Import:
        number = services.submit(content, name, by=by)
        work.run(number)
        return Import(number, by)

    return checked


@pytest.fixture
def bureau_keeper(city: Any) -> int:
    """温白露, who administers 市水利局 and nothing else."""
    person: int = city.persons["温白露"]
    Administrator.objects.create(person_id=person, unit_id=city.units["市水利局"])
    return person
