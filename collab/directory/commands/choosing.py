"""Choosing people (选人): saved lists, and how many a choice reaches."""

from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, command
from collab.directory import selectors
from collab.directory.services import lists
from collab.directory.shapes import Choice, Chosen, Reach, Recipients, SavedLists


class SaveList(Command, frozen=True, tag="list.save"):
    """Keep a choice under a name (常用名单), in place of what I kept there before. Answers all my lists."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    chosen: Chosen


class AllLists(Command, frozen=True, tag="list.all"):
    """My saved lists."""


class DeleteList(Command, frozen=True, tag="list.delete"):
    """Keep this list no longer. Answers those that are left."""

    list: Id


class CountRecipients(Command, frozen=True, tag="recipients.count"):
    """How many people a choice reaches now, each counted once."""

    choice: Choice


class ListRecipients(Command, frozen=True, tag="recipients.list"):
    """Whom a choice reaches now."""

    choice: Choice


@command("POST", "lists")
def save(actor: Actor, c: SaveList) -> SavedLists:
    lists.save_list(owner=actor.person, name=c.name, chosen=c.chosen)
    return SavedLists(lists=selectors.lists_of(actor.person))


@command("GET", "lists")
def all_lists(actor: Actor, c: AllLists) -> SavedLists:
    return SavedLists(lists=selectors.lists_of(actor.person))


@command("DELETE", "lists/{list}")
def delete(actor: Actor, c: DeleteList) -> SavedLists:
    lists.delete_list(owner=actor.person, saved=c.list)
    return SavedLists(lists=selectors.lists_of(actor.person))


@command("POST", "recipients/count", lane="read")
def count(actor: Actor, c: CountRecipients) -> Reach:
    return selectors.reach(actor.person, c.choice)


@command("POST", "recipients", lane="read")
def reached(actor: Actor, c: ListRecipients) -> Recipients:
    return selectors.recipients(actor.person, c.choice)
