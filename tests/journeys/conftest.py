"""A browser for people to sit at."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.journeys.browser import open_browser


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
