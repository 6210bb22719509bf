"""Saying what happened: to those who follow the item, and on its card, which is drawn anew."""

from collab.cards.kinds import Done
from collab.cards.services import redraw
from collab.eventlog.writing import Writing
from collab.work.events import ItemChanged, item_name


def tell(log: Writing, *events: ItemChanged) -> None:
    """The last thing a transaction does with an item, with all that happened to it: from here on it holds streams."""
    first, name = events[0], item_name(events[0].item)
    actor = [first.by] if first.by is not None else []
    redraw(log, first.kind, first.item, Done(viewers=actor, events=[(name, event) for event in events]))
