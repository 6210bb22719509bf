"""The browser itself: what it shows is what a person would see, and what it fetches for that is small."""

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.journeys.conftest import Seat

pytestmark = pytest.mark.journey


def test_chinese_text_is_drawn_and_not_boxes(context: BrowserContext):
    page = context.new_page()
    page.set_content("".join(f'<p style="font: 24px/1 sans-serif; width: 24px">{sign}</p>' for sign in "市政府办公室"))
    drawn = {sign.screenshot() for sign in page.locator("p").all()}
    assert len(drawn) == 6, "without a font every sign is the same box"


def test_the_program_comes_compressed_to_whoever_opens_the_page(seat: Seat):
    desk = seat().arrive()
    expect(desk.page.get_by_role("button", name="登录")).to_be_visible()
    fetched = desk.page.evaluate(
        "performance.getEntriesByType('resource').filter(one => one.decodedBodySize > 10_000)"
        ".map(one => [one.name, one.encodedBodySize / one.decodedBodySize])"
    )
    assert fetched, "whatever shows a page is bigger than that"
    assert not [name for name, share in fetched if share > 0.5]
