"""Every row against the others and against the directory as it stands: which of them may come in. Pure."""

from collab.intake.judging.judged import Judged, WantedPerson, WantedPosition, WantedUnit, judge

__all__ = ["Judged", "WantedPerson", "WantedPosition", "WantedUnit", "judge"]
