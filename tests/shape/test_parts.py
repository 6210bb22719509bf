"""`make test` runs in parts, and no test is in none of them."""

import re

from tests.shape.sources import ROOT

MAKEFILE = (ROOT / "Makefile").read_text()


def test_what_runs_apart_lies_where_its_part_is_looked_for():
    apart = _set("APART").split(" or ")
    marked = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "tests").rglob("test_*.py")
        if re.search(rf"\bmark\.({'|'.join(apart)})\b", file.read_text())
    }
    folders = tuple(f"{folder}/" for folder in _set("APART_IN").split())
    assert {file for file in marked if not file.startswith(folders)} == set()
    assert {file.split("/")[1] for file in marked} == {"faults", "journeys"}


def _set(name: str) -> str:
    found = re.search(rf"^{name} := (.+)$", MAKEFILE, re.MULTILINE)
    assert found
    return found[1]
