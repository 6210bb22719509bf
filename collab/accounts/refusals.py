"""What signing in may be refused with that nothing else is."""

from collab.core.errors import Refused


class ChoosePassword(Refused):
    """The one-time code is right: now choose a password (`session.first`). Until then nobody is signed in."""

    code = "choose_password"
    status = 403
