"""What bots do by the clock: looked at once a minute, each in transactions of its own."""

import logging

from bots.registry import all_bots
from collab.worker.rounds import Duty

logger = logging.getLogger(__name__)


def look_at_the_clock() -> None:
    """One that fails keeps no other from it, and comes round again."""
    for code, bot in list(all_bots().items()):
        if bot.every_minute is None:
            continue
        try:
            bot.every_minute()
        except Exception:
            logger.exception("%s failed by the clock", code)


DUTY = Duty(60, look_at_the_clock)
