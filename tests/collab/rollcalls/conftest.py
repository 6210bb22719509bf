"""The scene of the cards: a roll call in a group of three."""

from tests.collab.cards.conftest import call as call
from tests.collab.cards.conftest import there as there
