"""Short ways to send files, through the real services."""

import io
from typing import Any
from uuid import UUID, uuid4

from PIL import Image

from collab.files import services
from collab.files.models import File
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_one
from collab.messaging.shapes import Posted


def sent_in(owner: int, content: bytes, name: str = "值班表.txt", piece: int = 1 << 20) -> File:
    """All of it, in pieces, and looked at."""
    file = services.begin(owner=owner, name=name, size=len(content))
    for begin in range(0, len(content), piece):
        services.append(owner=owner, file=file.pk, offset=begin, data=content[begin : begin + piece])
    return services.finish(owner=owner, file=file.pk)


def say_with(author: int, conversation: int, *files: UUID, text: str = "", again: UUID | None = None) -> Posted:
    return post_one(Draft.of(author, conversation, again or uuid4(), text, None, files))


def picture(width: int = 640, height: int = 480, form: str = "JPEG", **told: object) -> bytes:
    """A picture of these measures."""
    target = io.BytesIO()
    Image.new("RGB", (width, height), (31, 95, 191)).save(target, form, **told)
    return target.getvalue()


def content_of(response: Any) -> bytes:
    """The body of an answer that streams."""
    content: bytes = response.getvalue()
    for close in response._resource_closers:  # its own close() would end the database of the test too
        close()
    return content
