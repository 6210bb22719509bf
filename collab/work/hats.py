"""In which positions somebody may act (岗位): his own, those he deputises in today, those of the leader he serves."""

from django.utils import timezone

from collab.core import clock, sql
from collab.directory.acting import voices
from collab.directory.models import Position
from collab.work.facts import Hat

TAKERS = (Position.Kind.CLERK, Position.Kind.OFFICE_HEAD, Position.Kind.LEADER)
"""收发员、办公室主任、主要领导: whoever holds such a position takes in what is addressed to his unit."""

TAKES = "p.kind IN ({})".format(", ".join(f"'{kind.value}'" for kind in TAKERS))

_HATS = f"""
    SELECT p.id AS position_id, p.unit_id AS unit_id, 'own' AS hand, 0 AS far, a.position_id AS held, {TAKES} AS takes,
           '' AS kinds
    FROM directory_appointment a JOIN directory_position p ON p.id = a.position_id
    WHERE a.person_id = %s AND a.ended_at IS NULL
    UNION ALL
    SELECT p.id, p.unit_id, 'deputy', 1, a.position_id, {TAKES}, d.kinds
    FROM directory_appointment a
    JOIN directory_deputyship d ON d.deputy_id = a.position_id AND d.ended_at IS NULL AND d.begins_on <= %s
        AND (d.ends_on IS NULL OR d.ends_on >= %s)
    JOIN directory_position p ON p.id = d.position_id
    WHERE a.person_id = %s AND a.ended_at IS NULL
    UNION ALL
    SELECT p.id, p.unit_id, 'secretary', 2, a.position_id, {TAKES}, ''
    FROM directory_appointment a
    JOIN directory_secretaryship s ON s.secretary_id = a.position_id AND s.begins_on <= %s
        AND (s.ends_on IS NULL OR s.ends_on >= %s)
    JOIN directory_position p ON p.id = s.leader_id
    WHERE a.person_id = %s AND a.ended_at IS NULL"""  # noqa: S608  names of ours; values are parameters
"""Every position he may act in; takes `_asked_of(person)`. `far`: his own come before those he deputises in."""

_NAMED = f"""
    SELECT h.position_id, h.unit_id, u.short_name || ' ' || p.title, p.rank, h.hand, h.held, h.takes, p.kind, w.name,
           coalesce((SELECT min(lw.name) FROM directory_appointment la
                     JOIN directory_person lw ON lw.user_id = la.person_id
                     WHERE la.position_id = p.id AND la.ended_at IS NULL), ''), h.kinds
    FROM ({_HATS}) AS h
    JOIN directory_position p ON p.id = h.position_id JOIN directory_unit u ON u.id = p.unit_id
    JOIN directory_person w ON w.user_id = %s
    ORDER BY h.far, h.position_id, h.held"""  # noqa: S608  names of ours; values are parameters


def _asked_of(person: int) -> list[object]:
    """What _HATS takes."""
    day = timezone.localdate(clock.now())
    return [person, day, day, person, day, day, person]


def hats_of(person: int) -> list[Hat]:
    """His own first. Of others' positions the words name him too: 「市防汛办 主任（骆秋分 代）」,
    「市政府 副市长 江处暑（秘书 温白露 代）」."""
    return [
        Hat(
            position,
            unit,
            _signed(words, hand, name, leader),
            rank,
            hand,
            held,
            bool(takes),
            kind == Position.Kind.LEADER,
            leader,
            frozenset(kinds.split()),
        )
        for position, unit, words, rank, hand, held, takes, kind, name, leader, kinds in sql.rows(
            _NAMED, [*_asked_of(person), person]
        )
    ]


def preferred(person: int, hats: list[Hat]) -> Hat | None:
    """Of these the one he would act in: the position in use (在用岗位), else the nearest of his own."""
    if len(hats) < 2:
        return hats[0] if hats else None
    chosen = next((voice for voice in voices(person) if voice.current), None)
    if chosen is None:
        return hats[0]
    if chosen.deputyship is not None:
        return next((hat for hat in hats if hat.hand == "deputy" and hat.words == chosen.words), hats[0])
    return next((hat for hat in hats if hat.hand == "own" and hat.words == chosen.words), hats[0])


def _signed(words: str, hand: str, name: str, leader: str) -> str:
    if hand == "deputy":
        return f"{words}（{name} 代）"
    return f"{words} {leader}（秘书 {name} 代）" if hand == "secretary" else words
