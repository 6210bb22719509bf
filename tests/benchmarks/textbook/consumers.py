"""The two consumers: one sends to everybody and stores nothing, one stores and answers."""

from typing import Any, ClassVar

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncJsonWebsocketConsumer
from django.db import transaction

from tests.benchmarks.textbook.models import Conversation, Membership, Message


class Crowd(AsyncJsonWebsocketConsumer):
    """What one says all hear."""

    groups: ClassVar = ["crowd"]

    async def receive_json(self, content: Any, **kwargs: Any) -> None:
        await self.channel_layer.group_send(
            "crowd", {"type": "said", "author": content["author"], "text": content["text"]}
        )

    async def said(self, event: Any) -> None:
        await self.send_json({"type": "message", "author": event["author"], "text": event["text"]})


class Talk(AsyncJsonWebsocketConsumer):
    """What one says is stored and numbered; then he is answered."""

    async def receive_json(self, content: Any, **kwargs: Any) -> None:
        message = await database_sync_to_async(store)(content["conversation"], content["author"], content["text"])
        await self.send_json({"re": content["id"], "seq": message.seq, "at": message.at.isoformat()})


def store(conversation: int, author: int, text: str) -> Message:
    """One transaction for one message: does he belong, which number, insert."""
    with transaction.atomic():
        place = Conversation.objects.select_for_update().get(pk=conversation)
        if not Membership.objects.filter(conversation=place, person=author).exists():
            raise PermissionError(author)
        place.last_seq += 1
        place.save(update_fields=["last_seq"])
        return Message.objects.create(conversation=place, seq=place.last_seq, author=author, text=text)
