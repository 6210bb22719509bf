"""Whose request it is: a session counts only while its device is open."""

from django.http import HttpRequest
from django.utils.deprecation import MiddlewareMixin

from collab.accounts.selectors import actor_of_session
from collab.core.commands import Actor


class DeviceRequest(HttpRequest):
    """A request that knows who sends it."""

    device: Actor | None


class DeviceOfSession(MiddlewareMixin):
    """Sets `request.device` to the Actor, or None; forgets a session whose device was ended elsewhere."""

    def process_request(self, request: DeviceRequest) -> None:
        key = request.session.session_key
        actor = actor_of_session(key) if key else None
        if key and actor is None:
            # an empty one takes the cookie back without a write: anybody can send keys that are none
            request.session = type(request.session)()
        request.device = actor
