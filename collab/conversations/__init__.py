"""Conversations (会话): where people talk, and who belongs.

A seat (席位) is the ground on which somebody belongs: as a person, through a position, through a unit. A membership
is the derived row with the read cursor. Policy asks the seats, joined with current appointments, so that a handover
cuts access everywhere at once.
"""
