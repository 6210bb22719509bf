"""What may be done to the directory. `by` is who did it; None for an import or the machine itself."""

from collab.directory.services.appointments import appoint, end_appointment, end_due_appointments
from collab.directory.services.people import Newcomer, add_people, add_person
from collab.directory.services.positions import add_position
from collab.directory.services.units import add_unit

__all__ = [
    "Newcomer", "add_people", "add_person", "add_position", "add_unit", "appoint", "end_appointment",
    "end_due_appointments",
]  # fmt: skip
