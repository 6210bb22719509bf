"""What others made, served apart: where files have an origin of their own (COLLAB_FILES_ORIGIN), the site asks for the
right and shows the way there. There the right is asked for again, at every request; nothing else answers, and nobody's
cookies are looked at or set. So whatever a file turns out to be, it is never beside the pages of the site.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import resolve
from django.utils.deprecation import MiddlewareMixin
from rest_framework.request import Request

from collab.api.views import SignedInView, nothing_here
from collab.core.commands import Actor
from collab.files.grants import Grant, address_for, is_files_host, opened

HARMLESS = "default-src 'none'; sandbox"


class GrantedRequest(HttpRequest):
    """A request at the files' origin: who was granted it."""

    granted: Actor


class ApartView(SignedInView):
    """`found` asks for the right and finds what is wanted, `served` answers with it."""

    schema = None
    http_method_names = ["get", "head"]

    def get(self, request: Request, **asked: Any) -> HttpResponseBase:
        actor: Any = request.auth
        found = self.found(actor.person, **asked)
        if settings.FILES_ORIGIN and not hasattr(self.http, "granted"):
            return HttpResponseRedirect(address_for(Grant(actor, self.http.path_info)))
        return self.served(request, found)

    def found(self, *args: Any, **kwargs: Any) -> Any:
        """For a reader, what the path asks for. Raises NotFound, Forbidden."""
        raise NotImplementedError

    def served(self, request: Request, found: Any) -> HttpResponseBase:
        """The bytes."""
        raise NotImplementedError


class FilesOrigin(MiddlewareMixin):
    """Stands before all that knows of cookies and pages."""

    def process_request(self, request: GrantedRequest) -> HttpResponseBase | None:
        if not is_files_host(request.get_host()):
            return None
        response = _granted(request)
        response.headers.setdefault("Content-Security-Policy", HARMLESS)
        return response


def _granted(request: GrantedRequest) -> HttpResponseBase:
    grant = opened(request.path_info[1:])
    if grant is None:
        return nothing_here(request)
    request.granted = grant.actor
    view, _, asked = resolve(grant.path)
    response: HttpResponseBase = view(request, **asked)
    return response
