"""Everything is bounded; here are the bounds, and the bucket that counts frames."""

from time import monotonic

from django.conf import settings

from realtime.protocol import Limits

FRAME_BYTES = 64 * 1024
WINDOW = 256  # event frames on their way to one socket; then it is paused until it acknowledges
ACK_EVERY = 128
PING_SECONDS = 15
SILENCE_SECONDS = 30  # nothing heard for so long: the other side is gone
HELLO_SECONDS = 10
PENDING_COMMANDS = 64  # of one socket, unanswered
STRIKES = 3  # bad frames within ten seconds
GAP = 500  # further behind than this in a stream is a reset, not a resume
PAGE = 500  # events read at once for one catch-up
DEADLINE_SECONDS = 5.0  # for any call of the core; after that the outcome is unknown
WAITING_POSTS = 5_000
POSTS_IN_BATCH = 256


def told() -> Limits:
    """The limits a client is told in hello."""
    return Limits(
        frame_bytes=FRAME_BYTES,
        message_length=settings.MESSAGE_LENGTH,
        ping_seconds=PING_SECONDS,
        ack_every=ACK_EVERY,
        recall_seconds=int(settings.RECALL_WINDOW.total_seconds()),
        edit_seconds=int(settings.EDIT_WINDOW.total_seconds()),
        mentions=settings.MENTION_LIMIT,
    )


class Bucket:
    """So many at once, so many a second after that."""

    __slots__ = ("_at", "_burst", "_left", "_rate")

    def __init__(self, rate: float, burst: float) -> None:
        self._rate, self._burst, self._left, self._at = rate, burst, burst, monotonic()

    def take(self) -> bool:
        """Whether one more is allowed now."""
        now = monotonic()
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
