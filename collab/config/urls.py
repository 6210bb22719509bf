"""Where everything is found. Sockets are at /ws, which is no affair of Django's."""

from django.urls import URLPattern, URLResolver, include, path, re_path

from collab.api.site import health, webclient
from collab.api.views import nothing_here, unfit

handler400 = unfit

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health),
    path("api/v1/", include("collab.api.urls")),
    re_path(r"^api(?:/|$)", nothing_here),
    # a missing file is missing, and not the page
    re_path(r"^(?!static/|assets/|ws$)", webclient),
]
