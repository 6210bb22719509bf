"""What allauth asks us: nobody signs up by himself, and who tried too often waits."""

import time
from collections.abc import Sequence
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from collab.core.errors import Limited

_PART = 500  # keys in one statement


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by the directory; wrong passwords are counted by account and by address, in the database."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  allauth asks
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            wait = self._seconds_left(request, **credentials)
            raise Limited("too many wrong passwords; wait", retry_after=wait) from None

    def forgive(self) -> None:
        """The try that was counted last was none: what was shown is right."""
        self._rollback_login_failed_rl_usage()

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ARG002  as it is called
        """By login alone: under which of our names the server was asked makes no new tries."""
        return str(credentials.get("username", "")).lower()

    def _seconds_left(self, request: HttpRequest, **credentials: Any) -> int:
        """How long until the oldest of the counted attempts is forgotten."""
        key = self._get_login_attempts_cache_key(request, **credentials)
        waits = [_wait(cache.get(_place(rate, key, request), []), rate) for rate in _rates()]
        return max(1, round(max(waits, default=1)))


def forget_attempts(logins: Sequence[str]) -> None:
    """Whoever mistyped these logins too often may try again. What their addresses did stays counted."""
    rates = [rate for rate in _rates() if rate.per == "key"]
    places = [_place(rate, login.lower()) for rate in rates for login in logins]
    for start in range(0, len(places), _PART):
        cache.delete_many(places[start : start + _PART])


def seconds_locked(logins: Sequence[str]) -> dict[str, int]:
    """For how long these logins are still locked; those that are not are left out."""
    locked: dict[str, int] = {}
    for rate in _rates():
        places = {_place(rate, login.lower()): login for login in logins} if rate.per == "key" else {}
        for place, attempts in cache.get_many(list(places)).items():
            wait = round(_wait(attempts, rate))
            if wait > 0:
                locked[places[place]] = wait
    return locked


def _rates() -> list[ratelimit.Rate]:
    return list(ratelimit.get_rates(app="allauth.account", action="login_failed"))


def _place(rate: ratelimit.Rate, key: str, request: HttpRequest | None = None) -> str:
    """Where these attempts are counted. Those by login need no request."""
    return str(ratelimit.get_cache_key(request, app="allauth.account", action="login_failed", rate=rate, key=key))


def _wait(attempts: Sequence[float], rate: ratelimit.Rate) -> float:
    return attempts[-1] + rate.duration - time.time() if len(attempts) >= rate.amount else 0.0
