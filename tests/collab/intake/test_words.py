"""Every code a finding may have is said in words, here in two languages and in the client in two more catalogues."""

import re
from pathlib import Path

import pytest

from collab.intake.findings import Finding
from collab.intake.words import WORDS, told

ROOT = Path(__file__).parents[3]
_CODE = re.compile(r"(?:Unreadable|Wrong|Trouble|\.add)\((?:[\w.]+, )?\"(\w+)\"")


def test_every_code_that_is_found_has_words():
    sources = [path.read_text() for path in (ROOT / "collab" / "intake").rglob("*.py")]
    found = {code for source in sources for code in _CODE.findall(source)}
    assert len(found) > 30
    assert found - WORDS.keys() == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_client_has_words_for_the_same_codes(language):
    source = (ROOT / "webclient" / "src" / "i18n" / language / "intake.ts").read_text()
    told_there = set(re.findall(r"^ {4}(\w+):", source[source.index("finding: {") :], re.MULTILINE))
    assert told_there == WORDS.keys()


def test_a_finding_is_told_in_both_languages():
    finding = Finding("人员", 17, "formula", column="岗位", cell="C17")
    assert told(finding) == "C17 是公式，请改为数值 / C17 is a formula"
