"""The ASGI application of the textbook chat: `/ws` the crowd, `/talk` the stored talk."""

import django

django.setup()

from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import path

from tests.benchmarks.textbook.consumers import Crowd, Talk

application = ProtocolTypeRouter({"websocket": URLRouter([path("ws", Crowd.as_asgi()), path("talk", Talk.as_asgi())])})
