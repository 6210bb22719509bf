"""Conversations (会话): where people talk, and who belongs.

A seat (席位) is the ground on which somebody belongs: as a person, through a position, through a unit. A membership
is the derived row with the read cursor. Policy asks the seats, joined with current appointments, so that a handover
cuts access everywhere at once.

A position that sits somewhere passes on with its history and its unread: the successor takes over the read cursor of
whoever held it last (`succession`). Memberships follow appointments by a delivery (`consumers`, `seating`); until it is
worked off nobody hears a conversation who has no membership, and nobody reads it who holds nothing that sits there.
"""
