"""Positions as one number, so that a ping can prove that nothing is missing. The client computes the same."""

from collections.abc import Mapping

_BASIS, _PRIME, _MASK = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


def digest(positions: Mapping[str, int]) -> int:
    """The sum, modulo 2^32, of FNV-1a (32 bits) of "name=seq": the same in whatever order."""
    return sum(fnv1a(f"{name}={seq}".encode()) for name, seq in positions.items()) & _MASK


def fnv1a(text: bytes) -> int:
    value = _BASIS
    for byte in text:
        value = (value ^ byte) * _PRIME & _MASK
    return value
