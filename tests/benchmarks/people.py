"""Who takes part in a benchmark, as the load client knows them."""

import msgspec


class Wish(msgspec.Struct):
    """How many of each there should be."""

    crowd: int = 0  # all in one group
    talkers: int = 0  # each in a direct talk with somebody who is never there
    listeners: int = 0  # each in two hundred conversations
    bystanders: int = 0  # who belong nowhere


class Seated(msgspec.Struct):
    """A person's token, and one conversation of his (0: none)."""

    token: str = ""
    conversation: int = 0
    person: int = 0


class Town(msgspec.Struct):
    """Who is there now."""

    crowd: list[Seated]
    talkers: list[Seated]
    listeners: list[Seated]
    bystanders: list[Seated]


class Circle(msgspec.Struct):
    """A circle (协作圈), one of the units that write on its board, and everybody in it, its leader first."""

    conversation: int
    unit: int
    people: list[Seated]
