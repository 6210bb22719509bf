"""批示 of the demo: sentences that are understood, and a year that stands in all stages of life."""

from collections import Counter
from datetime import datetime

from collab.demo.matters import matters, moves
from collab.instructions.reading import AskKind, read
from tests.collab.instructions import yunting

LOADED = datetime(2026, 11, 23, 10, 30, tzinfo=yunting.ZONE)
SENTENCES = [(one, one.says.replace("{地}", place)) for one in matters() for place in one.at]


def test_each_sentence_is_read_as_it_was_meant():
    for matter, sentence in SENTENCES:
        proposal = read(sentence, yunting.lexicon(), LOADED, yunting.calendar())
        told = (proposal.lead is None, proposal.due is None, [ask.kind for ask in proposal.asks])
        assert told == ((True, True, [AskKind.READING_ONLY]) if matter.read else (False, False, [])), sentence


def test_they_name_units_that_there_are():
    for one in matters():
        others = {name for name in (one.onto, one.other) if name}
        assert others <= set(yunting.numbers())
        assert not any(name in one.says for name in others)


def test_the_year_has_each_of_them_once_and_ends_now():
    told = moves(LOADED)
    begun = [move for move in told if move.verb == "register"]
    assert len(begun) == len({move.instruction for move in begun}) == len(SENTENCES)
    assert max(move.at for move in told) < LOADED
    assert (LOADED - min(move.at for move in told)).days > 300
    assert moves(LOADED) == told


def test_some_have_come_to_an_end_and_others_stand_at_every_point():
    lasts = Counter({move.instruction: move.verb for move in moves(LOADED)}.values())
    assert lasts["agree"] > len(SENTENCES) / 3
    standing = {
        "register",
        "assign",
        "accept",
        "report",
        "complete",
        "redo",
        "ask",
        "grant",
        "decline",
        "pause",
        "help",
    }
    assert standing | {"file", "withdraw"} <= set(lasts)


def test_a_small_city_has_a_handful_all_under_way():
    few = moves(LOADED, 0.05)
    assert len({move.instruction for move in few}) < 10
    assert "agree" not in {move.verb for move in few}
    assert {move.matter.by for move in few} == {"江处暑"}
