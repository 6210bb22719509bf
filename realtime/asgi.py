"""The ASGI application: HTTP to Django, `/ws` to the gateway. `daphne realtime.asgi:application`."""

import os
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "collab.config.settings")
django.setup()

from collab.config.checks import refuse_unsafe

refuse_unsafe()

from channels.routing import ProtocolTypeRouter, URLRouter
from django.core.asgi import get_asgi_application
from django.urls import path

from realtime.gateway import gateway
from realtime.pacing import answer
from realtime.process import running

_socket: Any = gateway  # `path` expects a view; Channels routes ASGI applications by it
_routes: Any = [path("ws", _socket)]
_router: Any = ProtocolTypeRouter({"http": get_asgi_application(), "websocket": URLRouter(_routes)})


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Whatever comes first starts this process's hub: what is posted over REST is hinted at, too."""
    if scope["type"] in ("http", "websocket"):
        running()
    if scope["type"] == "http":
        await answer(_router, scope, receive, send)
    else:
        await _router(scope, receive, send)
