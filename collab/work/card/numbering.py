"""Which part of a card is what: 0 the item as a whole, a part (分工) by its id, and beyond all of those the steps. Each
has a version of its own."""

_STEPS = 1 << 40


def number_of_step(step: int) -> int:
    """The part of the card that this step is."""
    return _STEPS + step


def step_of(part: int) -> int | None:
    """Which step that part of the card is, if it is one."""
    return part - _STEPS if part >= _STEPS else None
