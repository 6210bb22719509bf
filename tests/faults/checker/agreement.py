"""All observers see the same thing at the same place; words are compared only on the same side of a recall."""

from collections.abc import Iterator

from tests.faults.checker.testimony import Place, Testimony
from tests.faults.checker.verdict import Violation, Wrong
from tests.faults.history import BLANK, Final, Invoke, Ok, Recv, Sight

Agreed = dict[Place, Sight]

HIDDEN = "hidden"
POSTED = "message.posted"
SAYS = {"post": POSTED, "edit": "message.edited", "recall": "message.recalled"}


def judge(testimony: Testimony) -> tuple[Agreed, list[Violation]]:
    """What stands where, and who saw something else."""
    agreed: Agreed = {}
    violations = []
    for sights in (testimony.all(Recv), testimony.all(Final)):
        for sight in sights:
            violations += _compare(agreed, sight)
            if sight.body is not None:
                violations += _words(testimony, sight)
    violations += _answers(testimony, agreed)
    return agreed, violations


def _compare(agreed: Agreed, sight: Sight) -> list[Violation]:
    place = (sight.stream, sight.seq)
    known = agreed.get(place)
    if known is None or known.type == HIDDEN:
        agreed[place] = sight
        return []
    if sight.type == HIDDEN or _same(known, sight):
        if known.body == BLANK and sight.body:
            agreed[place] = sight
        return []
    says = f"seq {sight.seq} is {_name(known)} to one and {_name(sight)} to another"
    return [Violation(Wrong.DIVERGENT, sight.stream, (known.n, sight.n), says)]


def _same(known: Sight, sight: Sight) -> bool:
    return (
        known.type == sight.type
        and known.nr == sight.nr
        and known.author == sight.author
        and known.client_id == sight.client_id
        and known.kind == sight.kind
        and (known.body == sight.body or not known.body or not sight.body)
    )


def _name(sight: Sight) -> str:
    return f"{sight.type} nr {sight.nr} by {sight.author} {sight.client_id} {sight.kind} {sight.body!r}"


def _words(testimony: Testimony, sight: Sight) -> list[Violation]:
    """The body is blank only after a recall was asked for, and is not given out once it was granted."""
    message = (sight.stream, sight.nr or 0)
    if sight.body == BLANK:
        if testimony.recall_asked.get(message, sight.n) < sight.n:
            return []
        return [Violation(Wrong.DIVERGENT, sight.stream, (sight.n,), f"nr {sight.nr} is blank, nobody recalled it")]
    done = testimony.recall_done.get(message)
    if done is None or _asked(testimony, sight) < done:
        return []
    return [Violation(Wrong.RECALLED_BODY, sight.stream, (done, sight.n), f"the words of nr {sight.nr} came again")]


def _asked(testimony: Testimony, sight: Sight) -> int:
    """Since when this observer was reading: what was on its way before the recall may still arrive."""
    return testimony.opens[sight.socket].n if isinstance(sight, Recv) else sight.n


def _answers(testimony: Testimony, agreed: Agreed) -> Iterator[Violation]:
    for call, ok in testimony.granted():
        place = agreed.get((call.stream, ok.seq or 0))
        if place is None or place.type == HIDDEN or call.act not in SAYS:
            continue
        if not _answered(call, ok, place):
            says = f"{call.act} was answered with nr {ok.nr} at seq {ok.seq}, where others saw {_name(place)}"
            yield Violation(Wrong.DIVERGENT, call.stream, (call.n, ok.n, place.n), says)


def _answered(call: Invoke, ok: Ok, place: Sight) -> bool:
    nr = ok.nr if call.act == "post" else call.target
    same_words = not call.body or not place.body or call.body == place.body
    return place.type == SAYS[call.act] and place.nr == nr and same_words and _by(call, place)


def _by(call: Invoke, place: Sight) -> bool:
    return call.act != "post" or (place.author == call.person and place.client_id == call.client_id)
