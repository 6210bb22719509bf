"""A staff number (工号) as it is typed."""

import unicodedata

from collab.core.errors import Invalid
from collab.core.text import clean


def login_of(text: str) -> str:
    """The login that was meant: full-width digits (１０００３) are those of an input method that was left on.

    Raises Invalid for what none can be.
    """
    login = unicodedata.normalize("NFKC", clean(text, "login")).strip()
    if not 0 < len(login) <= 40:
        raise Invalid("needs 1 to 40 characters", field="login")
    return login
