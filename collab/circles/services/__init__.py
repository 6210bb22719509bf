"""What may be done with circles: found one, lead it through its life, change its charter, write on its board."""

from collab.circles.services.asking import ask_still
from collab.circles.services.boarding import visit, write_row
from collab.circles.services.chartering import Changes, change_charter
from collab.circles.services.founding import Founding, found
from collab.circles.services.living import step, watch_ends

__all__ = ["Changes", "Founding", "ask_still", "change_charter", "found", "step", "visit", "watch_ends", "write_row"]
