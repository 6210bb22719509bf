"""The names of the streams: what happens in a conversation, and what only one person sees."""

from collab.eventlog.writing import Stream, Writing


def stream_name(conversation: int) -> str:
    """`conversation:<id>`: heard by its members."""
    return f"conversation:{conversation}"


def own_name(person: int) -> str:
    """`user:<id>`: heard by that person's devices."""
    return f"user:{person}"


def own_stream(log: Writing, person: int) -> Stream:
    """That person's own stream, locked by this transaction. It begins with the first thing said there."""
    return log.get(own_name(person)) or log.open(own_name(person))
