"""A browser at the services' door, without HTTP around it."""

from collections.abc import Callable

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import RequestFactory


@pytest.fixture
def browser() -> Callable[..., HttpRequest]:
    """`browser(session_key)`: a request of a browser with this session, or with none."""

    def request(session_key: str | None = None, **meta: str) -> HttpRequest:
        request = RequestFactory().post("/", **{"HTTP_USER_AGENT": "办公室的浏览器", **meta})
        request.session = SessionStore(session_key)  # type: ignore[assignment]
        return request

    return request
