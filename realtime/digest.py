"""Positions as one number, so that a ping can prove that nothing is missing. The client computes the same."""

from collections.abc import Mapping

_BASIS, _PRIME, _MASK = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


def digest(positions: Mapping[str, int]) -> int:
    """The sum, modulo 2^32, of the hashes of "name=seq": the same in whatever order."""
    return sum(hashed(f"{name}={seq}".encode()) for name, seq in positions.items()) & _MASK


def hashed(text: bytes) -> int:
    """FNV-1a (32 bits), then murmur3's finalizer: without it two streams that both lag by one often cancel out."""
    value = _BASIS
    for byte in text:
        value = (value ^ byte) * _PRIME & _MASK
    value = (value ^ value >> 16) * 0x85EBCA6B & _MASK
    value = (value ^ value >> 13) * 0xC2B2AE35 & _MASK
    return value ^ value >> 16
