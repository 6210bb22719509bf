"""Finding people: every word that was typed fits something of theirs."""

# ruff: noqa: S608  the SQL is put together from constants

from collab.core import sql
from collab.core.text import clean
from collab.directory.models import Rank
from collab.directory.phones import needles
from collab.directory.shapes import PersonCard
from collab.directory.visibility import UNITS_SEEN

TERMS = 4
"""Words of a search that count."""
_MARGIN = 4  # so many times the limit is looked at: some hold two positions, some are no longer active
_EXACT = "lower(p.name) IN ({0}) OR p.pinyin IN ({0}) OR p.initials IN ({0})"

# first the best of those who fit, by the words kept for it; then what is true of these few (each + keeps that order)
_FIND = """
    WITH seen AS ({seen}),
         mine AS (SELECT o.unit_id, o.rank FROM directory_appointment a
                  JOIN directory_position o ON o.id = a.position_id WHERE a.person_id = %s AND a.ended_at IS NULL),
         fitting AS MATERIALIZED (
             SELECT f.appointment_id, {kin} AS kin,
                    CASE WHEN f.unit_id IN (SELECT unit_id FROM mine) THEN 0 ELSE 1 END AS elsewhere
             FROM directory_findable f WHERE f.unit_id IN (SELECT id FROM seen) AND {fits}
             ORDER BY kin, elsewhere, f.rank, f.appointment_id LIMIT %s)
    SELECT p.user_id, p.name, p.pinyin, p.initials, u.short_name, o.title
    FROM fitting f
    JOIN directory_appointment a ON a.id = f.appointment_id AND a.ended_at IS NULL
    JOIN directory_position o ON o.id = a.position_id
    JOIN directory_unit u ON u.id = +o.unit_id AND +u.id IN (SELECT id FROM seen)
    JOIN directory_person p ON p.user_id = +a.person_id
    JOIN accounts_user s ON s.id = +p.user_id AND s.is_active
    ORDER BY CASE WHEN {exact} THEN 0 ELSE 1 END, kin, elsewhere, o.rank, u."order", o."order", p.pinyin, p.user_id,
             a."primary" DESC"""
_PHONE = f"""
    f.person_id IN (SELECT t.user_id FROM directory_person t WHERE ({{ends}}) AND (
        t.user_id = %s OR t.phone_shown = 'everyone'
        OR t.phone_shown = 'leaders' AND EXISTS (SELECT 1 FROM mine WHERE rank <= {Rank.UNIT_HEAD.value})
        OR t.phone_shown IN ('unit', 'leaders') AND EXISTS (
            SELECT 1 FROM directory_appointment b JOIN directory_position q ON q.id = b.position_id
            WHERE b.person_id = t.user_id AND b.ended_at IS NULL AND q.unit_id IN (SELECT unit_id FROM mine))))"""


def find(reader: int, text: str, limit: int) -> list[PersonCard]:
    """Active persons the reader sees, of whom every word of the text fits name, pinyin, initials, unit, section, title
    or the end of a telephone number that is shown to him. First whose name it is, then his own unit's, then by rank."""
    terms = terms_of(text)
    if not terms:
        return []
    kin, kin_values = _kinship(terms)
    fits = [_fit(term, reader) for term in terms]
    statement = _FIND.format(
        seen=UNITS_SEEN, kin=kin, fits=" AND ".join(fit for fit, _ in fits), exact=_EXACT.format(sql.marks(len(terms)))
    )
    fit_values = [value for _, values in fits for value in values]
    rows = sql.rows(statement, [reader, reader, *kin_values, *fit_values, limit * _MARGIN, *terms * 3])
    cards: dict[int, PersonCard] = {}
    for row in rows:
        cards.setdefault(row[0], PersonCard(*row))
    return list(cards.values())[:limit]


def terms_of(text: str) -> list[str]:
    """The words of what was typed, as they are compared. Raises Invalid."""
    return clean(text, "text").lower().split()[:TERMS]


def within(words: str) -> str:
    """SQL: whether a needle (one parameter, see `needle`) lies in these words of `lookup`."""
    return f"strpos({words}, %s) > 0" if sql.is_postgres() else f"instr({words}, %s) > 0"


def needle(term: str) -> str:
    """Letters fit where a word or a syllable begins, Chinese anywhere."""
    return f" {term}" if term.isascii() else term


def of_units(column: str) -> str:
    """SQL: whether this unit's name fits a needle (one parameter)."""
    return f"{column} IN (SELECT w.unit_id FROM directory_findableunit w WHERE {within('w.words')})"


def of_phones(column: str, ends: list[str]) -> str:
    """SQL: whether this number has such an end (as many parameters, see `phones.needles`)."""
    return " OR ".join([within(column)] * len(ends)) or "false"


def _fit(term: str, reader: int) -> tuple[str, list[object]]:
    """One word's condition on a line of `directory_findable`, and its values."""
    fits = [within("f.name_words"), within("f.place_words"), of_units("f.unit_id")]
    values: list[object] = [needle(term)] * 3
    if ends := needles(term):
        by_phone = _PHONE.format(ends=of_phones("t.phone", ends))
        return f"({' OR '.join([*fits, by_phone])})", [*values, *ends, reader]
    return f"({' OR '.join(fits)})", values


def _kinship(terms: list[str]) -> tuple[str, list[object]]:
    """How near the words come to the name: 0 one of them is a whole word of it, 1 one of them lies in it, 2 none."""
    one = within("f.name_words")
    whole, part = (" OR ".join([one] * len(terms)) for _ in range(2))
    values = [*(f" {term} " for term in terms), *(needle(term) for term in terms)]
    return f"CASE WHEN {whole} THEN 0 WHEN {part} THEN 1 ELSE 2 END", list(values)
