"""What a recall (撤回) does to a shelf: what was kept from the message goes with it."""

from collab.eventlog.writing import Stream
from collab.messaging.models import Message
from collab.shelves.models import Decision, Document, Result, Version
from collab.shelves.services.putting import announce


def forget(stream: Stream, message: Message) -> None:
    """In the transaction of the recall: results and decisions with its words. Of a document what stood there before is
    the newest again; without any it is taken away."""
    if message.topic is None:  # outside circles, where no shelf is
        return
    Decision.objects.filter(message=message).delete()
    Result.objects.filter(message=message).delete()
    held = Document.objects.filter(versions__message=message).distinct()
    for document in list(held):
        left = Version.objects.filter(document=document, message__recalled_at=None).order_by("-number").first()
        if left is None:
            document.away = True
        elif document.newest == left.number:
            continue
        else:
            document.newest = left.number
        announce(stream, document)
