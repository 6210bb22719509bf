"""What is served beside the API: whether we live, and the web client's one page."""

from django.conf import settings
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def health(_: HttpRequest) -> HttpResponse:
    """200 while the database answers, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        connection.close()
        return HttpResponse("the database does not answer\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")


@csrf_exempt
@require_safe
def webclient(_: HttpRequest) -> HttpResponse:
    """The single page: every path people can share or bookmark opens it. Its assets have names of their own."""
    page = settings.WEBCLIENT / "index.html"
    if not page.exists():
        return HttpResponse("the web client is not built: make run\n", status=404, content_type="text/plain")
    response = HttpResponse(page.read_bytes(), content_type="text/html; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response
