"""What was measured, as tables for people and as JSON for programs."""

import json
from collections.abc import Sequence
from statistics import median
from typing import Any, NamedTuple


class Row(NamedTuple):
    """One line of a table: what was measured and its cells, by column."""

    name: str
    cells: dict[str, str]


class Goal(NamedTuple):
    """What we promised, and what came out. `reached` is None where nothing was promised."""

    name: str
    measured: str
    promised: str
    reached: bool


class Report(NamedTuple):
    """One benchmark's outcome. `conditions`: everything one must know to read it."""

    title: str
    conditions: str
    rows: Sequence[Row]
    goals: Sequence[Goal] = ()

    def markdown(self) -> str:
        columns = list(dict.fromkeys(column for row in self.rows for column in row.cells))
        table = _table(["", *columns], [[row.name, *(row.cells.get(c, "") for c in columns)] for row in self.rows])
        goals = [[goal.name, goal.measured, goal.promised, "yes" if goal.reached else "**no**"] for goal in self.goals]
        met = _table(["goal", "measured", "promised", "met"], goals) if goals else ""
        return "\n".join([f"### {self.title}", "", self.conditions, "", table, met])

    def plain(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "conditions": self.conditions,
            "rows": {row.name: row.cells for row in self.rows},
            "goals": [goal._asdict() for goal in self.goals],
        }


def as_json(reports: Sequence[Report]) -> str:
    return json.dumps([report.plain() for report in reports], ensure_ascii=False, indent=2)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of all lie; 0 for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def spread(values: Sequence[float], form: str = ",.0f") -> str:
    """The median, and in brackets the lowest and the highest."""
    if len(values) == 1:
        return format(values[0], form)
    return f"{median(values):{form}} ({min(values):{form}}–{max(values):{form}})"


def _table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"
