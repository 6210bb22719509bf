"""What allauth asks us: nobody signs up by himself, and who tried too often waits."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from collab.core.errors import Limited


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by the directory; wrong passwords are counted by account and by address, in the database."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  allauth asks
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            wait = self._seconds_left(request, **credentials)
            raise Limited("too many wrong passwords; wait", retry_after=wait) from None

    def _seconds_left(self, request: HttpRequest, **credentials: Any) -> int:
        """How long until the oldest of the counted attempts is forgotten."""
        key = self._get_login_attempts_cache_key(request, **credentials)
        rates = ratelimit.get_rates(app="allauth.account", action="login_failed")
        waits = []
        for rate in rates:
            place = ratelimit.get_cache_key(request, app="allauth.account", action="login_failed", rate=rate, key=key)
            attempts = cache.get(place, [])
            if len(attempts) >= rate.amount:
                waits.append(attempts[-1] + rate.duration - time.time())
        return max(1, round(max(waits, default=1)))
