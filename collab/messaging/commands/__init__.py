"""What may be done with messages and with the topics they stand in. Each module registers its own."""

from collab.messaging.commands import messages as messages
from collab.messaging.commands import topics as topics
