"""Is the audit whole? Every row that is not as it was written is named."""

from collections.abc import Iterator

import msgspec
from django.db.models import Max

from collab.audit.chain import linked
from collab.audit.models import Chain, Record
from collab.core import clock

LATE_SECONDS = 5


class Fault(msgspec.Struct, frozen=True):
    """What is wrong with one row of the chain (`number`), or with a row not linked yet (`record`, its key)."""

    what: str
    number: int | None = None
    record: int | None = None

    def __str__(self) -> str:
        place = f"number {self.number}" if self.number is not None else f"record {self.record}"
        return f"{place}: {self.what}"


class Head(msgspec.Struct, frozen=True):
    """How far the chain reaches, and its newest hash: worth noting outside of this database."""

    length: int
    hash: str


def head() -> Head:
    """Where the chain ends now."""
    chain = Chain.objects.first()
    return Head(chain.length, chain.hash) if chain else Head(0, "")


def verify(noted: Head | None = None) -> list[Fault]:
    """Every broken, missing or late row. `noted` is a head written down earlier: it must still stand in the chain."""
    newest = Record.objects.aggregate(newest=Max("number"))["newest"] or 0
    reached = head()  # asked second: the chain may have grown meanwhile, never shrunk
    beyond = [Fault("stands beyond the end of the chain", number=newest)] if newest > reached.length else []
    return [*_broken(reached), *beyond, *_cut(noted), *_late()]


def _broken(reached: Head) -> Iterator[Fault]:
    expected, previous = 1, ""
    for row in Record.objects.filter(number__lte=reached.length).order_by("number").iterator(chunk_size=2_000):
        number = row.number or 0
        yield from _missing(expected, number)
        # after a gap the record before is gone, and with it what this one must follow
        if number == expected and row.hash != linked(previous, row):
            yield Fault("was changed, or does not follow the one before", number=number, record=row.pk)
        expected, previous = number + 1, row.hash
    yield from _missing(expected, reached.length + 1)
    if expected == reached.length + 1 and previous != reached.hash:
        yield Fault("is not the record the chain ended with", number=reached.length)


def _missing(first: int, following: int) -> Iterator[Fault]:
    if first < following:
        several = f", with all up to {following - 1}" if following - first > 1 else ""
        yield Fault(f"is missing{several}", number=first)


def _cut(noted: Head | None) -> Iterator[Fault]:
    if noted is None or noted.length == 0:
        return
    there = Record.objects.filter(number=noted.length).first()
    if there is None or there.hash != noted.hash:
        yield Fault("is not the record that was noted", number=noted.length)


def _late() -> Iterator[Fault]:
    late = Record.objects.filter(number=None, at__lt=clock.ago(seconds=LATE_SECONDS)).order_by("id")
    yield from (Fault(f"is not linked after {LATE_SECONDS} s", record=key) for key in late.values_list("id", flat=True))
