"""What the directory says. Its one stream is for those who follow it on the server; nobody's client listens to it."""

from datetime import datetime

import msgspec

from collab.eventlog.writing import Stream, Writing

DIRECTORY = "directory"


class AppointmentsChanged(msgspec.Struct, frozen=True, tag="appointments.changed"):
    """These persons took up or laid down these positions."""

    persons: list[int]
    positions: list[int]
    at: datetime


def directory_stream(log: Writing) -> Stream:
    """The directory's stream, held; opened by whoever writes first. The last a transaction locks."""
    return log.get(DIRECTORY) or log.open(DIRECTORY)
