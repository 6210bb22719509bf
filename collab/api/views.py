"""The one view: decode, call, encode."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

import msgspec
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from collab.api.decoding import decoded, require_json
from collab.api.operations import Operation
from collab.api.problems import MethodNotAllowed, answer, problem
from collab.api.schema import OperationSchema
from collab.core.errors import Invalid, NotFound, Unauthenticated

_OVERRIDES = ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")


class FirstRenderer(BaseContentNegotiation):
    """There is one answer, whatever the client says it accepts."""

    def select_parser(self, _: Request, parsers: Iterable[BaseParser]) -> BaseParser | None:
        return next(iter(parsers), None)

    def select_renderer(
        self, _: Request, renderers: Iterable[BaseRenderer], __: str | None = None
    ) -> tuple[BaseRenderer, str]:
        first = next(iter(renderers))
        return first, first.media_type or ""


class SignedInView(APIView):
    """What all views under /api/ share: one way of saying no, and nobody unknown."""

    permission_classes = ()
    content_negotiation_class = FirstRenderer
    http_method_names = ["get", "head", "post", "put", "patch", "delete"]

    def initialize_request(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Request:
        self.http = request
        return super().initialize_request(request, *args, **kwargs)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if any(name in request.headers for name in _OVERRIDES):
            raise MethodNotAllowed("the method is the one of the request line")
        if request.method not in self.allowed_methods and request.method != "HEAD":
            raise MethodNotAllowed
        self.require_media()
        super().initial(request, *args, **kwargs)
        if request.auth is None and not self.open_to_anybody(request):
            raise Unauthenticated

    def require_media(self) -> None:
        """A body is JSON, where a view does not take something else."""
        require_json(self.http)

    def open_to_anybody(self, _: Request) -> bool:
        return False

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response.setdefault("Cache-Control", "private, no-store")
        return response


class OperationView(SignedInView):
    """All operations at one path."""

    operations: ClassVar[Mapping[str, Operation]] = {}
    schema = OperationSchema()

    def open_to_anybody(self, request: Request) -> bool:
        return self._operation(request).access == "anybody"

    def carry_out(self, request: Request, **path: str) -> HttpResponse:
        operation = self._operation(request)
        actor: Any = request.auth
        result = operation.run(self.http, actor, decoded(operation, self.http, path))
        if operation.result is not None:
            return HttpResponse(msgspec.json.encode(result), content_type="application/json")
        response = HttpResponse(status=204)
        del response["Content-Type"]
        return response

    def _operation(self, request: Request) -> Operation:
        return self.operations["GET" if request.method == "HEAD" else str(request.method)]


def view_of(operations: Sequence[Operation]) -> type[OperationView]:
    """A view class for these operations, which stand at one path."""
    methods = {operation.method.lower(): OperationView.carry_out for operation in operations}
    by_method = {operation.method: operation for operation in operations}
    return type("OperationsAt", (OperationView,), {"operations": by_method, **methods})


@csrf_exempt
def nothing_here(request: HttpRequest) -> HttpResponse:
    """Whatever else is asked for under /api/."""
    return problem(request, NotFound())


def unfit(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What Django refuses before any view: a name this server does not go by, a body that is none."""
    if isinstance(exception, DisallowedHost):
        return problem(request, Invalid("This server does not go by that name.", field="Host"))
    return answer(exception, {"request": request})
