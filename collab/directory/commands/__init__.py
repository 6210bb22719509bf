"""What may be asked of the directory, and what may be done to it. Each module registers its own."""

from collab.directory.commands import codes as codes
from collab.directory.commands import finding as finding
