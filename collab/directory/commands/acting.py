"""In which position I speak (在用岗位)."""

from collab.core.commands import Actor, Command, Id, command
from collab.directory import acting
from collab.directory.acting import Voices
from collab.directory.services.acting import act_as as choose


class ListVoices(Command, frozen=True, tag="person.voices"):
    """The positions I may speak in."""


class ActAs(Command, frozen=True, tag="person.act_as"):
    """From now on I speak in this position: one I hold, or one for which I am deputy today; neither: my primary one.
    What I say in another than that carries a signature."""

    appointment: Id | None = None
    deputyship: Id | None = None


@command("GET", "persons/me/voices")
def list_voices(actor: Actor, c: ListVoices) -> Voices:
    return Voices(voices=acting.voices(actor.person))


@command("PUT", "persons/me/voice")
def act_as(actor: Actor, c: ActAs) -> Voices:
    return Voices(voices=choose(actor.person, appointment=c.appointment, deputyship=c.deputyship))
