"""Results (成果): marked by whoever belongs, approved (认定) by the owner or the lead unit, in name and position."""

from typing import NamedTuple

from collab.audit.services import record
from collab.circles.policy import Standing
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Conflict, Invalid, NotFound, Stale
from collab.core.text import titled
from collab.directory.acting import voices
from collab.eventlog.writing import Stream, writing
from collab.messaging.models import Message
from collab.messaging.selectors import standing as message_standing
from collab.shelves.events import ResultChanged
from collab.shelves.models import Document, Result, Trace
from collab.shelves.policy import approving_in, putting_in
from collab.shelves.selectors import brief, result_shape
from collab.shelves.services.putting import document_in, signature_of
from collab.shelves.shapes import Result as Shape
from collab.shelves.wording import told

REASON = 200


class About(NamedTuple):
    """What is meant: a document of the shelf, or a message; one of both."""

    document: int | None = None
    nr: int | None = None


def mark(*, by: int, conversation: int, about: About, on: bool) -> Shape:
    """标为成果, or no longer. What is so already stays. Raises Conflict for an approved one that is to be none."""
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        result = _result_about(standing, about)
        if result.off is not on:
            return result_shape(result)
        if result.approver_id is not None:
            raise Conflict("it is an approved result", field="on", reason="approved")
        result.off, result.reason, result.version = not on, "", 0
        if on:
            result.by_id, result.signature, result.at = by, signature_of(standing), clock.now()
            result.text = brief(result.message) if result.message else ""
        shape = _announce(log[stream_name(conversation)], result)
        _trace(standing, result, Trace.What.MARKED if on else Trace.What.UNMARKED)
        return shape


def approve(*, by: int, conversation: int, result: int, version: int) -> Shape:
    """认定: this is a result, as he who approves saw it: in this `version` of the document, 0 for a message. Says in
    which position he does.

    Raises Stale, with the `result` as it is, where that is another.
    """
    with writing(stream_name(conversation)) as log:
        standing = approving_in(by, conversation)
        found = _result(standing, result)
        if found.approver_id is not None:
            return result_shape(found)
        newest = found.document.newest if found.document else 0
        if version != newest:
            raise Stale("it has another version by now", field="version", result=result_shape(found))
        found.approver_id, found.approved_at, found.reason = by, clock.now(), ""
        found.approved_as = next((one.words for one in voices(by) if one.current), "")
        found.version = newest
        shape = _announce(log[stream_name(conversation)], found)
        _trace(standing, found, Trace.What.APPROVED)
        record("result.approved", actor=by, subject=f"result:{found.pk}", signature=found.approved_as)
        return shape


def revoke(*, by: int, conversation: int, result: int, reason: str) -> Shape:
    """撤回认定, which needs a reason."""
    with writing(stream_name(conversation)) as log:
        standing = approving_in(by, conversation)
        found = _result(standing, result)
        if found.approver_id is None:
            return result_shape(found)
        words = titled(reason, "reason", REASON)
        found.approver, found.approved_as, found.approved_at, found.reason = None, "", None, words
        found.version = 0
        shape = _announce(log[stream_name(conversation)], found)
        _trace(standing, found, Trace.What.REVOKED, words)
        record("result.revoked", actor=by, subject=f"result:{found.pk}", reason=words)
        return shape


def _result_about(standing: Standing, about: About) -> Result:
    """The result this is or would be."""
    document, message = _meant(standing, about)
    found = Result.objects.filter(document=document, message=message).select_related("message", "document").first()
    return found or Result(circle=standing.circle, document=document, message=message, off=True, seq=0)


def _meant(standing: Standing, about: About) -> tuple[Document | None, Message | None]:
    if (about.document is None) == (about.nr is None):
        raise Invalid("a document or a message", field="nr")
    if about.document is not None:
        return document_in(standing, about.document), None
    return None, message_standing(standing.ground.person, standing.circle.pk, about.nr or 0)


def _result(standing: Standing, result: int) -> Result:
    """One that still is, and that he sees. Raises NotFound."""
    held = Result.objects.filter(pk=result, circle=standing.circle, off=False)
    found = held.select_related("message", "document").first()
    if found is None or (found.document is not None and found.document.away):
        raise NotFound("no such result here", field="result")
    if found.message is not None:
        message_standing(standing.ground.person, standing.circle.pk, found.message.nr)
    return found


def _announce(stream: Stream, result: Result) -> Shape:
    result.seq = stream.head + 1
    result.save()
    shape = result_shape(result)
    stream.append(told(ResultChanged, shape), about=result.message.seq if result.message else None)
    return shape


def _trace(standing: Standing, result: Result, what: Trace.What, words: str = "") -> None:
    Trace.objects.create(
        circle=standing.circle, document=result.document, message=result.message, what=what, words=words,
        by_id=standing.ground.person, signature=signature_of(standing), at=clock.now(),
    )  # fmt: skip
