"""What happens to cards of bots, in past tense."""

from datetime import datetime
from typing import Any

import msgspec


class BotPressed(msgspec.Struct, frozen=True, tag="bot.pressed"):
    """On `bot:<conversation>`, which no client listens to: somebody pressed, and the bot has still to answer."""

    shown: int
    person: int
    action: str
    inputs: dict[str, Any]
    at: datetime
