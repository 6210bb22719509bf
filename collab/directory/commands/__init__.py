"""What may be asked of the directory, and what may be done to it. Each module registers its own."""

from collab.directory.commands import acting as acting
from collab.directory.commands import administration as administration
from collab.directory.commands import choosing as choosing
from collab.directory.commands import codes as codes
from collab.directory.commands import finding as finding
from collab.directory.commands import relations as relations
from collab.directory.commands import staff as staff
from collab.directory.commands import statuses as statuses
from collab.directory.commands import units as units
