"""What a document promises to show is there."""

import re

import pytest

from tests.shape.sources import ROOT

_LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
DOCUMENTS = [ROOT / "README.md", ROOT / "README.zh.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_of_a_document_leads_somewhere(document):
    dead = [link for link in _LINK.findall(document.read_text()) if not (document.parent / link).exists()]
    assert dead == []


def test_every_yes_of_the_features_names_a_test():
    rows = [line for line in (ROOT / "docs/features.md").read_text().splitlines() if line.startswith("| ")]
    ours = [row.rstrip(" |").rpartition("| ")[2] for row in rows]
    shown = [one for one in ours if re.search(r"\]\(\.\./tests/\S+\.py\)$", one)]
    assert len(shown) > 40
    assert set(ours) - set(shown) == {"Collab", "n"}
