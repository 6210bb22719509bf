"""The rows of people: one main post each, nobody twice in one post, nobody taken from another's unit."""

from datetime import date

from collab.intake.findings import Findings
from collab.intake.judging.posts import Posts
from collab.intake.judging.units import Units
from collab.intake.reading.cells import folded
from collab.intake.rows import PersonRow
from collab.intake.standing import PostKey, Standing, StandingPerson


class People:
    """All rows of people being judged."""

    def __init__(self, standing: Standing, posts: Posts, units: Units, findings: Findings, today: date) -> None:
        self._standing, self._posts, self._units, self._findings = standing, posts, units, findings
        self._today = today

    def judge(self, rows: list[PersonRow]) -> None:
        """Name every row that cannot come in."""
        by_login: dict[str, list[PersonRow]] = {}
        for row in rows:
            self._posts.judge_place(row)
            self._posts.judge_against_description(row)
            self._dates(row)
            if row.login:
                by_login.setdefault(folded(row.login), []).append(row)
        for mine in by_login.values():
            self._twice(mine)
            self._stands(mine)
        for mine in by_login.values():
            self._beside(mine)

    def _dates(self, row: PersonRow) -> None:
        if row.begins_on and row.ends_on and row.ends_on < row.begins_on:
            self._findings.add(row.place, "dates_reversed", value=f"{row.begins_on} – {row.ends_on}")
        if row.begins_on and row.begins_on > self._today:
            self._findings.add(row.place, "future_date", value=row.begins_on.isoformat())
        if row.ends_on and row.ends_on < self._today:
            self._findings.add(row.place, "past_date", value=row.ends_on.isoformat())

    def _twice(self, mine: list[PersonRow]) -> None:
        """The same number in two main rows, or the same person twice in one post: all of them are named."""
        main = [row for row in mine if not row.beside]
        self._name_each(main, "duplicate_login")
        posts: dict[PostKey, list[PersonRow]] = {}
        for row in mine:
            posts.setdefault(self._posts.key(row), []).append(row)
        for same in posts.values():
            if any(row.beside for row in same):
                self._name_each(same, "duplicate_post")

    def _name_each(self, same: list[PersonRow], code: str) -> None:
        for row in same if len(same) > 1 else ():
            other = next(one for one in same if one is not row)
            self._findings.add(row.place, code, value=f"{row.login} {row.name}", row_of=other.place.row)

    def _stands(self, mine: list[PersonRow]) -> None:
        """What the directory says about whoever has this number."""
        standing = self._standing.people.get(mine[0].login)
        for row in mine:
            if standing and not standing.active:
                self._findings.add(row.place, "deactivated", value=f"{row.login} {row.name}")
            elif standing and not self._keeps(standing):
                self._findings.add(row.place, "person_elsewhere", value=f"{row.login} {row.name}")

    def _keeps(self, standing: StandingPerson) -> bool:
        """Who sits elsewhere, or keeps more than whoever imports, is not his to move or rename."""
        mine, primary = self._units.mine, standing.primary
        if mine.platform:
            return True
        at_home = primary is not None and self._units.covers(primary.position.unit)
        grants = self._standing.grants.get(standing.id, ())
        return at_home and all(path is not None and mine.covers(path) for path in grants)

    def _beside(self, mine: list[PersonRow]) -> None:
        """Another post needs a main one, here or in the directory, of somebody of the same name."""
        main = next((row for row in mine if not row.beside), None)
        standing = self._standing.people.get(mine[0].login)
        for row in mine:
            if not row.beside or self._findings.faulty(row.place):
                continue
            name = main.name if main else standing.name if standing else ""
            if main is None and standing is None:
                self._findings.add(row.place, "beside_nothing", value=f"{row.login} {row.name}")
            elif row.name and folded(row.name) != folded(name):
                self._findings.add(row.place, "another_name", value=f"{row.login} {row.name}", other=name)
            elif main and self._findings.faulty(main.place):
                self._findings.add(row.place, "depends", value=f"{row.login} {row.name}", row_of=main.place.row)
