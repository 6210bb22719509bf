"""Every error and every close code of the socket. A client reconnects at once, later or never by the code alone."""

from enum import IntEnum


class Close(IntEnum):
    """Close codes. All in the range for applications: daphne lets none send RFC 6455's own 1009 and 1012."""

    RESTARTING = 4012  # the server goes down for a moment; come back with a jittered delay
    TOO_BIG = 4009  # a frame larger than `limits.frame_bytes`; do not send that one again
    BAD_HELLO = 4400  # the first frame was no hello, or no hello came in time
    SIGNED_OUT = 4401  # this device was signed out; do not come back, sign in
    TOO_SLOW = 4408  # did not acknowledge or did not ping in time; come back and resume
    OLD_CLIENT = 4426  # this protocol version is no longer spoken; reload the page
    TOO_MANY = 4429  # too many frames, or too many unanswered; come back later


# beside the refusals of collab.core.errors.CATALOGUE, a reply's error code may be one of these
BAD_FRAME = "bad_frame"  # not a command we know: not JSON, unknown `do`, a field missing, unknown or of the wrong form
BAD_TYPE = "bad_type"  # a binary frame where text is due
INTERNAL = "internal"  # our mistake; it is logged with the reference that the error carries
