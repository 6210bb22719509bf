"""One word per thing: names that say nothing, and words that mean something else here, are not used."""

import re

from tests.shape.sources import HOUSE, sources

EMPTY = {
    "manager",
    "helper",
    "helpers",
    "util",
    "utils",
    "common",
    "misc",
    "data",
    "info",
    "handle",
    "handler",
    "handlers",
    "obj",
    "v2",
}
OTHER_WORDS = {
    "chat",
    "chatroom",
    "tenant",
    "org",
    "retract",
    "recalls",
    "nonce",
    "dedup",
    "ack_id",
    "unsend",
    "username",
}
# a library asks for these names
GIVEN = {"handle"}


def test_no_name_says_nothing_and_none_uses_another_word_for_what_has_one():
    wrong = [
        f"{source.path}: {name}"
        for source in sources(*HOUSE)
        for name in source.named()
        if name not in GIVEN and words(name) & (EMPTY | OTHER_WORDS)
    ]
    assert wrong == []


def words(name: str) -> set[str]:
    """`readCursor`, `ReadCursor` and `read_cursor` have the same two."""
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", name)}
