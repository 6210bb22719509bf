from tests.collab.conversations.conftest import team

__all__ = ["team"]
