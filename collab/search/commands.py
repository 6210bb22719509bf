"""What may be looked for."""

from datetime import datetime
from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, Limit, Number, command
from collab.search.messages import Filters, find_messages
from collab.search.shapes import Hits

Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class FindMessages(Command, frozen=True, tag="message.find"):
    """Messages I may read that hold every word of the text, the newest first. `topic`: of
    that topic of its conversation (0: of none). `before`: as the last page said."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    conversation: Id | None = None
    author: Id | None = None
    since: Moment | None = None
    until: Moment | None = None
    mentions_me: bool = False
    has_link: bool = False
    has_file: bool = False
    topic: Number | None = None
    before: Id | None = None
    limit: Limit = 20


@command("GET", "messages/search")
def find(actor: Actor, c: FindMessages) -> Hits:
    filters = Filters(c.conversation, c.author, c.since, c.until, c.mentions_me, c.has_link, c.has_file, c.topic)
    return find_messages(actor.person, c.text, filters, before=c.before, limit=c.limit)
