"""The words by which messages are found: bigrams for Chinese, whole words for the rest; the same on both databases.

    "明天开会GD-2026" → 明天 天开 开会 会 gd 2026

What is asked is cut in the same way, and all of its pieces must be there. Pieces alone may stand apart, so whoever
finds checks the text itself. The index is written with the message, so what is said can be found at once.
"""

import re
import unicodedata
from collections.abc import Iterable

from collab.core import sql
from collab.files.shapes import FileCard
from collab.messaging.markup import plain
from collab.messaging.shapes import Node

_HAN = "\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
_RUNS = re.compile(rf"(?P<han>[{_HAN}]+)|(?P<word>(?:(?![{_HAN}])[^\W_])+)")
_LONGEST = 40  # characters of one word that count
_INDEX = """
    INSERT INTO messaging_words (message_id, words) VALUES {rows}
    ON CONFLICT (message_id) DO UPDATE SET words = excluded.words"""
_FORGET = "INSERT INTO messaging_words (messaging_words, rowid, words) VALUES ('delete', %s, %s)"


def folded(text: str) -> str:
    """As it is compared: full width is half width, capitals are small."""
    return unicodedata.normalize("NFKC", text).casefold()


def pieces(text: str) -> set[str]:
    """What a text is found by. The last character of a run of Chinese stands alone too: one may ask for it alone."""
    return {piece for run, is_han in _runs(text) for piece in ([*_pairs(run), run[-1]] if is_han else [run])}


def asked(text: str) -> tuple[set[str], set[str]]:
    """What must be there of a question: whole pieces, and beginnings of pieces."""
    whole: set[str] = set()
    beginnings: set[str] = set()
    for run, is_han in _runs(text):
        if is_han and len(run) > 1:
            whole.update(_pairs(run))
        else:
            beginnings.add(run)
    return whole, beginnings


def spoken(body: list[Node], files: Iterable[FileCard]) -> str:
    """All by which a message is found: its words, and what its files are called."""
    return "\n".join([plain(body), *(file.name for file in files)])


def index(messages: Iterable[tuple[int, list[Node], Iterable[FileCard]]]) -> None:
    """These messages (id, body, files) can be found from this COMMIT on."""
    rows = [(key, _stored(pieces(spoken(body, files)))) for key, body, files in messages]
    if rows and sql.is_postgres():
        marks = ", ".join(["(%s, array_to_tsvector(%s::text[]))"] * len(rows))
        sql.run(_INDEX.format(rows=marks), [value for row in rows for value in row])
    elif rows:
        sql.insert("messaging_words", ("rowid", "words"), rows)


def forget(message: int, body: list[Node], files: Iterable[FileCard]) -> None:
    """It is found no more by what it said."""
    if sql.is_postgres():
        sql.run("DELETE FROM messaging_words WHERE message_id = %s", [message])
    else:  # an index without content takes the words to be forgotten
        words = _stored(pieces(spoken(body, files)))
        sql.run(_FORGET, [message, words])


def condition(text: str) -> str | None:
    """The question in the words of this database; None where nothing of it can be asked for."""
    whole, beginnings = asked(text)
    if not whole and not beginnings:
        return None
    if sql.is_postgres():
        return " & ".join([*(f"'{piece}'" for piece in sorted(whole)), *(f"'{one}':*" for one in sorted(beginnings))])
    return " AND ".join([*(f'"{piece}"' for piece in sorted(whole)), *(f'"{one}"*' for one in sorted(beginnings))])


def _stored(found: set[str]) -> list[str] | str:
    return sorted(found) if sql.is_postgres() else " ".join(sorted(found))


def _runs(text: str) -> Iterable[tuple[str, bool]]:
    for run in _RUNS.finditer(folded(text)):
        yield (run["han"], True) if run["han"] else (run["word"][:_LONGEST], False)


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]
