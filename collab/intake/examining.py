"""A spreadsheet held against the directory: everything there is to say about it, and nothing written."""

from collections.abc import Callable, Iterable

import msgspec

from collab.directory.policy import Administered
from collab.directory.services.keeping import today
from collab.intake.difference import Difference, difference
from collab.intake.findings import Findings
from collab.intake.judging import judge
from collab.intake.parsing import parse
from collab.intake.rows import Roster
from collab.intake.shapes import IgnoredColumn, ImportChange, ImportCounts, ImportSummary
from collab.intake.standing import Standing, standing

Tell = Callable[[int], None]


class Examined(msgspec.Struct, frozen=True):
    """What was found out: faulty rows, what would change, and the directory it was held against."""

    findings: Findings
    roster: Roster
    standing: Standing
    difference: Difference

    def summary(self) -> ImportSummary:
        """How many of what."""
        roster, unchanged = self.roster, self.difference.unchanged
        return ImportSummary(
            units=_counts(len(roster.units), (one.change for one in self.difference.units), unchanged.units),
            positions=_counts(
                len(roster.positions), (one.change for one in self.difference.positions), unchanged.positions
            ),
            people=_counts(len(roster.people), (one.change for one in self.difference.people), unchanged.people),
            faulty=self.findings.rows(),
            findings=len(self.findings),
            absent=len(self.difference.absent),
            ignored_columns=[IgnoredColumn(sheet, heading) for sheet, heading in roster.ignored_columns],
            ignored_sheets=roster.ignored_sheets,
            hidden_sheets=roster.hidden_sheets,
        )


def examine(content: bytes, mine: Administered, tell: Tell) -> Examined:
    """Read, judge, compare. Raises Unreadable. `tell` hears how many rows have been read."""
    findings = Findings()
    roster = parse(content, findings, tell)
    stands = standing()
    judged = judge(roster, stands, mine, findings, today())
    return Examined(findings, roster, stands, difference(judged, stands, mine))


def _counts(rows: int, changes: Iterable[ImportChange], unchanged: int) -> ImportCounts:
    acts = [change.act for change in changes]
    return ImportCounts(rows, acts.count("added"), acts.count("changed"), unchanged)
