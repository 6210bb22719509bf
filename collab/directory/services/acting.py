"""Choosing in which position one speaks (在用岗位)."""

from collab.core import sql
from collab.core.errors import NotFound
from collab.directory.acting import Voice, voices
from collab.directory.models import Person


def act_as(person: int, *, appointment: int | None = None, deputyship: int | None = None) -> list[Voice]:
    """From now on he speaks in this position of his, or as deputy for another's; in neither: in his primary one."""
    with sql.writing():
        Person.objects.select_for_update().get(pk=person)
        if (appointment, deputyship) != (None, None):
            chosen = _chosen(voices(person), appointment, deputyship)
            appointment = None if chosen.primary else appointment
        Person.objects.filter(pk=person).update(acts_in=appointment, acts_for=deputyship)
        return voices(person)


def _chosen(open_to_him: list[Voice], appointment: int | None, deputyship: int | None) -> Voice:
    for voice in open_to_him:
        if (voice.appointment, voice.deputyship) == (appointment, deputyship):
            return voice
    raise NotFound("not a position of yours", field="appointment" if appointment else "deputyship")
