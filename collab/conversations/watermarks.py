"""水印: whether the pictures of a conversation are shown with their viewer's name, and whether originals are to be had.

The platform sets the least (`settings.WATERMARK`); who leads a group may ask for more. A change is on record. A circle
(协作圈) whose files may be forwarded out shows them with their viewer's name, and in no other way.
"""

from collections.abc import Collection
from typing import Literal

import msgspec
from django.conf import settings

from collab.audit.services import record
from collab.conversations.models import Conversation
from collab.conversations.policy import require_lead, require_member
from collab.conversations.streams import stream_name
from collab.eventlog.writing import writing

WatermarkRule = Literal["off", "shown", "only"]
_BY_RIGOUR: tuple[WatermarkRule, ...] = ("off", "shown", "only")


class Watermark(msgspec.Struct, frozen=True):
    """水印. `rule` is what holds here; `least` what the platform demands of every conversation."""

    rule: WatermarkRule
    least: WatermarkRule


def watermark(reader: int, conversation: int) -> Watermark:
    """How pictures are shown here. Raises NotFound for who does not belong."""
    require_member(reader, conversation)
    return Watermark(strictest([conversation]), _least())


def strictest(conversations: Collection[int]) -> WatermarkRule:
    """The strictest rule of these conversations, and of the platform."""
    found = Conversation.objects.filter(pk__in=conversations).values_list("watermark", "kind", "files_stay")
    rules = ("only" if kind == Conversation.Kind.CIRCLE and not stay else _rule(rule) for rule, kind, stay in found)
    return max([_least(), *rules], key=_BY_RIGOUR.index)


def set_watermark(*, by: int, conversation: int, rule: WatermarkRule) -> Watermark:
    """From now on pictures are shown so. Raises Forbidden for who does not lead the group."""
    with writing(stream_name(conversation)):
        require_lead(require_member(by, conversation))
        changed = Conversation.objects.filter(pk=conversation).exclude(watermark=rule).update(watermark=rule)
        if changed:
            record("conversation.watermarked", actor=by, subject=f"conversation:{conversation}", rule=rule)
    return watermark(by, conversation)


def _least() -> WatermarkRule:
    return _rule(settings.WATERMARK)


def _rule(name: str) -> WatermarkRule:
    """What nobody knows is meant strictly."""
    return next((rule for rule in _BY_RIGOUR if rule == name), "only")
