"""A conversation on screen: the timeline, the writing field, who belongs."""

import re
from collections.abc import Sequence

from playwright.sync_api import Locator, Page, expect

_OWN_SIGN = ".sign"


class Talk:
    """What a person sees and does in the conversation that is open on this page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        expect(page).to_have_url(re.compile(r"/c/\d+"))
        self.conversation = int(page.url.split("/c/")[1].split("/")[0])

    # ---- writing -------------------------------------------------------------------------------------------------

    @property
    def field(self) -> Locator:
        return self.page.get_by_label("写消息")

    def say(self, *texts: str) -> "Talk":
        for text in texts:
            self.field.fill(text)
            self.field.press("Enter")
        return self

    def call(self, letters: str, name: str) -> "Talk":
        """@ and a few letters, then Enter on the one who is offered."""
        self.field.press_sequentially(f"@{letters}")
        expect(self.page.get_by_role("option", name=name)).to_have_attribute("aria-selected", "true")
        self.field.press("Enter")
        return self

    def act(self, text: str, act: str) -> None:
        """An act on a message, by right click."""
        self.message(text).locator(".bubble").click(button="right")
        self.page.get_by_role("menuitem", name=act, exact=True).click()

    # ---- reading -------------------------------------------------------------------------------------------------

    @property
    def timeline(self) -> Locator:
        return self.page.get_by_role("log", name="消息记录")

    def message(self, text: str) -> Locator:
        """The message that says exactly this."""
        said = self.page.locator(".body").get_by_text(text, exact=True)
        return self.timeline.locator("article.message").filter(has=said)

    def sign(self, text: str) -> Locator:
        """What became of a message of mine: 待发送, 发送中, 已发送, 已读 …"""
        return self.message(text).locator(_OWN_SIGN)

    @property
    def texts(self) -> Locator:
        """What was said, as far as it is drawn: one for each message, the oldest first."""
        return self.timeline.locator("article .bubble > .body")

    def shows(self, texts: Sequence[str]) -> None:
        """Wait until the timeline says this and nothing else."""
        expect(self.texts).to_have_text(list(texts))

    @property
    def connection(self) -> Locator:
        return self.page.get_by_role("main").locator(".connection")

    # ---- members and rules ---------------------------------------------------------------------------------------

    def details(self) -> Locator:
        """会话详情, opened beside the conversation."""
        button = self.page.get_by_role("button", name="会话详情")
        if button.get_attribute("aria-pressed") != "true":  # what is open may still be on its way
            button.click()
        return self.page.get_by_role("complementary", name="会话详情")

    def remove(self, name: str) -> None:
        """移出群聊, after the question whether one is sure."""
        self.details().get_by_role("button", name=f"对{name}的操作").click()
        self.page.get_by_role("menuitem", name="移出群聊").click()
        self.page.get_by_role("alertdialog").get_by_role("button", name="移出").click()
