"""The cast, with the names of the demo city 云汀市. All are person ids; `outsider` belongs nowhere that matters.

江处暑 is the deputy mayor for water, 温白露 his secretary; 岑雨水 heads the water bureau, 葛惊蛰 takes in its papers.
邢大暑 of the city management bureau is the outsider.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

import pytest
from django.test import Client
from django.utils import timezone

from collab.accounts.models import User
from collab.accounts.services import issue_token
from collab.core import clock
from collab.directory.services import Newcomer, add_people, add_position, add_unit

PASSWORD = "防汛-2026-值班室"  # noqa: S105  of people who do not exist


class City(NamedTuple):
    """Units and persons by name."""

    units: dict[str, int]
    persons: dict[str, int]


@pytest.fixture(autouse=True)
def cheap_passwords(settings: Any) -> None:
    """A good hash takes 0.2 s and 100 MB on purpose; what we test does not depend on it."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def city(db: None) -> City:
    government = add_unit("云汀市人民政府", short_name="市政府")
    water = add_unit("云汀市水利局", short_name="市水利局", parent=government, order=2)
    streets = add_unit("云汀市城市管理执法局", short_name="市城管局", parent=government, order=1)
    held = (
        ("江处暑", add_position(unit=government, title="副市长", order=1)),
        ("温白露", add_position(unit=government, title="秘书", order=2)),
        ("岑雨水", add_position(unit=water, title="局长", order=1)),
        ("葛惊蛰", add_position(unit=water, title="收发员", order=2)),
        ("邢大暑", add_position(unit=streets, title="局长", order=1)),
    )
    newcomers = [Newcomer(f"1000{number}", name, position) for number, (name, position) in enumerate(held, start=1)]
    persons = dict(zip((name for name, _ in held), add_people(newcomers), strict=True))
    return City({"市政府": government, "市水利局": water, "市城管局": streets}, persons)


@pytest.fixture
def jiang(city: City) -> int:
    return city.persons["江处暑"]


@pytest.fixture
def wen(city: City) -> int:
    return city.persons["温白露"]


@pytest.fixture
def cen(city: City) -> int:
    return city.persons["岑雨水"]


@pytest.fixture
def ge(city: City) -> int:
    return city.persons["葛惊蛰"]


@pytest.fixture
def outsider(city: City) -> int:
    return city.persons["邢大暑"]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """`later(minutes=3)`: our clock is that far ahead from now on. The database's is not."""

    def move(**span: float) -> None:
        monkeypatch.setattr(clock, "now", lambda: timezone.now() + timedelta(**span))

    return move


def user_of(person: int) -> User:
    return User.objects.get(pk=person)


def with_password(person: int) -> User:
    """His account, with PASSWORD."""
    user = user_of(person)
    user.set_password(PASSWORD)
    user.save()
    return user


def program_of(person: int) -> Client:
    """An HTTP client that shows a token of his."""
    return Client(headers={"Authorization": f"Bearer {issue_token(user_of(person), 'a test')}"})


def browser_of(person: int) -> Client:
    """An HTTP client that signed in with his password, and that checks CSRF as a browser's server does."""
    user = with_password(person)
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/api/v1/session", {"login": user.login, "password": PASSWORD}, "application/json")
    assert answer.status_code == 200, answer.content
    return client
