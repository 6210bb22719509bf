"""Whose request it is: a session counts only while its device is open."""

from django.http import HttpRequest
from django.utils.deprecation import MiddlewareMixin

from collab.accounts.selectors import actor_of_session


class DeviceOfSession(MiddlewareMixin):
    """Sets `request.device` to the Actor, or None; forgets a session whose device was ended elsewhere."""

    def process_request(self, request: HttpRequest) -> None:
        key = request.session.session_key
        request.device = actor_of_session(key) if key else None  # type: ignore[attr-defined]
        if key and request.device is None:  # type: ignore[attr-defined]
            request.session.flush()
