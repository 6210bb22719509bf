"""The ASGI application of the textbook chat: `/ws` the crowd, `/talk` the stored talk."""

import django

django.setup()

from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402  Django first
from django.urls import path  # noqa: E402

from tests.benchmarks.textbook.consumers import Crowd, Talk  # noqa: E402

application = ProtocolTypeRouter({"websocket": URLRouter([path("ws", Crowd.as_asgi()), path("talk", Talk.as_asgi())])})
