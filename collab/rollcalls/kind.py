"""Roll calls as a kind of card: how somebody stands to one, and what his press does."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from collab.cards.kinds import Done, Kind, Press
from collab.cards.shapes import Standing, View
from collab.conversations.policy import grounds
from collab.core import clock
from collab.rollcalls.drawing import KIND as NAME
from collab.rollcalls.drawing import face_of
from collab.rollcalls.facts import facts_of
from collab.rollcalls.models import Answer, Rollcall
from collab.rollcalls.samples import samples


def standings(viewer: int, rollcalls: Sequence[int]) -> Mapping[int, View]:
    """Whoever belongs to the conversation is asked; whoever asked, and who leads the group, closes."""
    found = list(Rollcall.objects.filter(pk__in=rollcalls))
    belongs = grounds([(one.conversation_id, viewer) for one in found])
    answers = {answer.rollcall_id: answer for answer in Answer.objects.filter(rollcall__in=found, person=viewer)}
    views: dict[int, View] = {}
    for one in found:
        ground = belongs.get((one.conversation_id, viewer))
        if ground is None or ground.frozen:
            continue
        mine = [_asked(viewer, answers.get(one.pk))]
        if one.maker_id == viewer or (ground.is_group and ground.leads):
            mine.append(Standing(part=0, version=one.version, roles=["maker"]))
        views[one.pk] = View(mine)
    return views


def act(press: Press) -> Done:
    """What the face offers, nothing else; so it only has to be written down."""
    _ACTS[press.action](press)
    return Done()


def _asked(viewer: int, answer: Answer | None) -> Standing:
    given = answer is not None and answer.at is not None
    inputs: dict[str, Any] = {"line": answer.line} if answer and given and answer.line else {}
    version = answer.version if answer else 0
    return Standing(part=viewer, version=version, roles=["answered" if given else "invited"], inputs=inputs)


def _answer(press: Press) -> None:
    """The first time, again after it was taken back, or in other words."""
    answer = Answer.objects.filter(rollcall=press.subject, person=press.actor).first()
    fresh = answer or Answer(rollcall_id=press.subject, person_id=press.actor, version=0)
    fresh.line = str(press.inputs.get("line") or "")
    fresh.version, fresh.at = fresh.version + 1, fresh.at or clock.now()
    fresh.save()


def _withdraw(press: Press) -> None:
    answer = Answer.objects.get(rollcall=press.subject, person=press.actor)
    answer.line, answer.at, answer.version = "", None, answer.version + 1
    answer.save()


def _close(press: Press) -> None:
    _turn(press.subject, closed=True)


def _reopen(press: Press) -> None:
    _turn(press.subject, closed=False)


def _turn(subject: int, *, closed: bool) -> None:
    rollcall = Rollcall.objects.get(pk=subject)
    rollcall.closed_at, rollcall.version = clock.now() if closed else None, rollcall.version + 1
    rollcall.save(update_fields=["closed_at", "version"])


_ACTS: Mapping[str, Callable[[Press], None]] = {
    "answer": _answer, "change": _answer, "withdraw": _withdraw, "close": _close, "reopen": _reopen,
}  # fmt: skip
KIND = Kind(
    name=NAME, actions=frozenset(_ACTS), facts=facts_of, draw=face_of, standings=standings, act=act,
    samples=samples,
)  # fmt: skip
