"""The browser itself: what it shows is what a person would see."""

import pytest
from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.journey


def test_chinese_text_is_drawn_and_not_boxes(context: BrowserContext):
    page = context.new_page()
    page.set_content("".join(f'<p style="font: 24px/1 sans-serif; width: 24px">{sign}</p>' for sign in "市政府办公室"))
    drawn = {sign.screenshot() for sign in page.locator("p").all()}
    assert len(drawn) == 6, "without a font every sign is the same box"
