"""代办范围: to what a deputyship (AB角) may be confined. A module that has work of a kind says so here; without a kind
a deputy acts in all of it."""

_kinds: set[str] = set()


def register(kind: str) -> None:
    """From now on a deputyship may be confined to work of this kind."""
    _kinds.add(kind)


def is_known(kind: str) -> bool:
    return kind in _kinds
