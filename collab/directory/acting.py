"""In which position somebody speaks (在用岗位): his primary one, another he holds, or one for which he is deputy today.

Unless it is the primary one, what he says carries a signature (署名): 「市防汛办 主任」, of a deputy
「市防汛办 主任（骆秋分 代）」. What has ended since he chose it falls back by itself.
"""

from collections.abc import Collection
from datetime import date

import msgspec
from django.utils import timezone

from collab.core import clock, sql
from collab.directory.models import Person


class Voice(msgspec.Struct, frozen=True):
    """在用岗位: a position to speak in, by an appointment or by a deputyship. `words` is how it is said, and signed."""

    appointment: int | None
    deputyship: int | None
    words: str
    scope: str
    primary: bool
    current: bool


class Voices(msgspec.Struct, frozen=True):
    """The positions I may speak in, the primary one first. One is the current one, unless I hold none."""

    voices: list[Voice]


_HELD = """
    SELECT a.id, u.short_name || ' ' || p.title, a."primary" FROM directory_appointment a
    JOIN directory_position p ON p.id = a.position_id JOIN directory_unit u ON u.id = p.unit_id
    WHERE a.person_id = %s AND a.ended_at IS NULL ORDER BY a."primary" DESC, a.id"""
_DEPUTISED = """
    SELECT DISTINCT d.id, u.short_name || ' ' || p.title || '（' || w.name || ' 代）', d.scope
    FROM directory_appointment a
    JOIN directory_deputyship d ON d.deputy_id = a.position_id
    JOIN directory_position p ON p.id = d.position_id JOIN directory_unit u ON u.id = p.unit_id
    JOIN directory_person w ON w.user_id = a.person_id
    WHERE a.person_id = %s AND a.ended_at IS NULL AND d.ended_at IS NULL AND d.begins_on <= %s
      AND (d.ends_on IS NULL OR d.ends_on >= %s) ORDER BY d.id"""


def voices(person: int) -> list[Voice]:
    """What he may choose from; which of it he speaks in now."""
    chosen = Person.objects.filter(pk=person).values_list("acts_in_id", "acts_for_id").first() or (None, None)
    day = _today()
    held = sql.rows(_HELD, [person])
    deputised = sql.rows(_DEPUTISED, [person, day, day])
    for_whom = chosen[1] if any(key == chosen[1] for key, *_ in deputised) else None
    in_which = next((key for key, *_ in held if for_whom is None and key == chosen[0]), None)
    falls_back = for_whom is None and in_which is None
    own = [
        Voice(key, None, words, "", bool(primary), key == in_which or (falls_back and bool(primary)))
        for key, words, primary in held
    ]
    acting = [Voice(None, key, words, scope, primary=False, current=key == for_whom) for key, words, scope in deputised]
    return own + acting


_SIGNATURES = """
    SELECT w.user_id, u.short_name || ' ' || p.title FROM directory_person w
    JOIN directory_appointment a ON a.id = w.acts_in_id AND a.person_id = w.user_id AND a.ended_at IS NULL
    JOIN directory_position p ON p.id = a.position_id JOIN directory_unit u ON u.id = p.unit_id
    WHERE NOT a."primary" AND w.acts_for_id IS NULL AND w.user_id IN ({persons})
    UNION ALL
    SELECT w.user_id, u.short_name || ' ' || p.title || '（' || w.name || ' 代）' FROM directory_person w
    JOIN directory_deputyship d ON d.id = w.acts_for_id AND d.ended_at IS NULL AND d.begins_on <= %s
      AND (d.ends_on IS NULL OR d.ends_on >= %s)
    JOIN directory_position p ON p.id = d.position_id JOIN directory_unit u ON u.id = p.unit_id
    WHERE w.user_id IN ({persons}) AND EXISTS (
        SELECT 1 FROM directory_appointment a
        WHERE a.person_id = w.user_id AND a.position_id = d.deputy_id AND a.ended_at IS NULL)"""


def signatures(persons: Collection[int]) -> dict[int, str]:
    """How those of them sign who do not speak in their primary position just now."""
    asked = list(persons)
    if not asked:
        return {}
    day = _today()
    statement = _SIGNATURES.format(persons=sql.marks(len(asked)))
    return {int(person): str(words) for person, words in sql.rows(statement, [*asked, day, day, *asked])}


def _today() -> date:
    return timezone.localdate(clock.now())
