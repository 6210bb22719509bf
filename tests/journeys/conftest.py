"""A browser, a city to live in, and desks for its people."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.founding import alone
from tests.journeys.browser import open_browser
from tests.journeys.desk import Desk
from tests.journeys.site import Site, county, settle

PATIENCE = 15_000  # ms, for whatever a person would wait for
PROMPTLY = 10_000  # ms, for what the server says of itself: sooner than the next beat of the line would bring it out
TALL = {"width": 1366, "height": 2400}  # a screen on which nothing of a short talk is out of sight
Seat = Callable[..., Desk]

expect.set_options(timeout=PATIENCE)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a journey ends early, its report says what everybody had before his eyes."""
    report = yield
    if call.when == "call" and report.failed and "browser" in item.funcargs:
        for context in item.funcargs["browser"].contexts:
            report.sections.extend((f"on screen at {page.url}", _on_screen(page)) for page in context.pages)
    return report


def _on_screen(page: Page) -> str:
    try:
        return page.locator("body").aria_snapshot(timeout=PATIENCE)
    except Error as gone:
        return str(gone)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for journeys in a row; closed before any other test, which may want its own loop."""
    with open_browser() as browser:
        yield browser


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody's own, in Chinese and in Shanghai's time: its cookies are nobody else's."""
    context = browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai")
    yield context
    context.close()


@pytest.fixture(scope="session")
def city(shared: Path) -> Path:
    """The data of the demo city, to be copied. Of workers side by side the first settles it for all."""
    data, settled = shared / "city", shared / "city.settled"
    with alone(data):
        if not settled.exists():
            data.mkdir()
            settle(data)
            settled.touch()
    return data


@pytest.fixture(scope="module")
def site(city: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The city, served; what one test says the next one can read."""
    with county(city, tmp_path_factory.mktemp("county")) as site:
        yield site


@pytest.fixture
def seat(browser: Browser, site: Site) -> Iterator[Seat]:
    """A desk in a browser of its own: `seat()`, with what `new_context` takes. In the end no page has complained."""
    yield from seats(browser, site)


def seats(browser: Browser, site: Site) -> Iterator[Seat]:
    desks: list[Desk] = []

    def take(url: str | None = None, **looks: Any) -> Desk:
        usual = {
            "locale": "zh-CN",
            "timezone_id": "Asia/Shanghai",
            "viewport": {"width": 1366, "height": 768},
            "service_workers": "block",  # who is not there to go offline need not fetch all that is kept for it
        }
        context = browser.new_context(**usual | looks)
        context.set_default_timeout(PATIENCE)
        desks.append(Desk(context, url or site.web.url))
        return desks[-1]

    yield take
    for desk in desks:
        desk.context.close()
    assert [complaint for desk in desks for complaint in desk.complaints] == []
    assert site.complaints() == ""
