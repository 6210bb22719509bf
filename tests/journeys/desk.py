"""A person at a browser (办公桌): what he sees of the product, and what he can do with it."""

import contextlib
import json
import re
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Locator, expect

from tests.journeys.site import PASSWORD
from tests.journeys.talk import Talk

# the first letters of a unit and of a name: of three thousand people, one
LETTERS = {
    "岑雨水": "slj cys", "葛惊蛰": "slj gjz", "江处暑": "yts jcs", "温白露": "zfbgs wbl", "费大寒": "zfbgs fdh",
    "祝立春": "slj zlc",
}  # fmt: skip

# a browser asks who is signed in before anybody is, and reports the answer as an error of the page
_NOBODY_YET = re.compile(r"^Failed to load resource: the server responded with a status of 401 .* \S*/api/v1/session$")
# whoever has no need to go offline keeps nothing, see conftest.py
_NOTHING_KEPT = re.compile(r"^Service Worker registration blocked by Playwright")
# a page that came without the worker has files in memory that are not fetched through it: a slow machine hears it twice
_TAKEN_OVER = re.compile(
    r"^A preload for .* not used because it is a cross-world service worker resource mismatch"
    r"|^The resource .*/assets/\S+ was preloaded using link preload but not used within a few seconds"
)
# what the browser itself says of a network or a server that is not there
_REFUSED = re.compile(r"status of 40[13]")
_UNREACHABLE = re.compile(r"net::ERR_|WebSocket connection to|status of 50\d")


class Desk:
    """One page of one browser. `complaints` holds whatever the browser found wrong with it."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.context, self.url = context, url
        self.page = context.new_page()
        self.complaints: list[str] = []
        self._expected: list[re.Pattern[str]] = [_NOBODY_YET, _NOTHING_KEPT, _TAKEN_OVER]
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        self.page.on("dialog", self._dialog)

    # ---- coming and going ----------------------------------------------------------------------------------------

    def arrive(self, path: str = "/") -> "Desk":
        """Open the page. What this page alone knows is lost from here on, see `has_never_reloaded`."""
        self.page.goto(self.url + path)
        self.page.evaluate("window.sinceArrival = true")
        return self

    def sign_in(self, login: str, password: str = PASSWORD) -> "Desk":
        self.page.get_by_label("工号", exact=True).fill(login)
        self.page.get_by_label("密码", exact=True).fill(password)
        self.page.get_by_role("button", name="登录").click()
        return self

    def is_known(self, login: str) -> "Desk":
        """This computer remembers him; no page is open as yet."""
        told = self.context.request.post(f"{self.url}/api/v1/session", data={"login": login, "password": PASSWORD})
        assert told.ok, told.text()
        return self

    def sits_down(self, login: str) -> "Desk":
        """Open the page, signed in as this computer remembers it, and wait until the conversations are here."""
        self.is_known(login).arrive()
        expect(self.conversations).to_be_visible()
        expect(self.page.locator(".list .row, .list .empty").first).to_be_visible()
        return self

    def losing_the_network(self) -> contextlib.AbstractContextManager[None]:
        """The browser's own words about a dead network are no complaint in here."""
        return self._expecting(_UNREACHABLE)

    def being_refused(self) -> contextlib.AbstractContextManager[None]:
        """Nor are those about an answer that says who may not come in."""
        return self._expecting(_REFUSED)

    def has_never_reloaded(self) -> bool:
        return self.page.evaluate("window.sinceArrival === true")

    # ---- the list ------------------------------------------------------------------------------------------------

    @property
    def conversations(self) -> Locator:
        return self.page.get_by_role("navigation", name="会话列表")

    def row(self, title: str) -> Locator:
        """The line of a conversation, by its whole title."""
        return self.conversations.locator(".row").filter(
            has=self.page.locator(".row-title").get_by_text(title, exact=True)
        )

    def badge(self, title: str) -> Locator:
        return self.row(title).locator(".badge > [aria-hidden]")

    def open(self, title: str) -> Talk:
        self.row(title).click()
        return self.talk(title)

    def talk(self, title: str) -> Talk:
        """The conversation on screen, which has this title."""
        expect(self.page.locator(".conversation-title")).to_have_text(title)
        return Talk(self.page)

    # ---- beginning something -------------------------------------------------------------------------------------

    def choose(self, menu_item: str) -> Locator:
        """The dialog behind an item of the menu that begins something new."""
        self.conversations.get_by_role("button", name="发起会话").click()
        self.page.get_by_role("menuitem", name=menu_item).click()
        expect(self.page.get_by_role("menu")).to_have_count(0)
        dialog = self.page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        return dialog

    def start_direct(self, name: str) -> Talk:
        """发起单聊: find somebody by the first letters of his name, press him."""
        dialog = self.choose("发起单聊")
        dialog.get_by_label("按姓名、拼音或单位查找").fill(LETTERS[name])
        dialog.locator(".picker-person", has_text=name).click()
        return self.talk(name)

    def create_group(self, title: str, *people: str) -> Talk:
        """创建群聊 with these, each found by the first letters of his name."""
        dialog = self.choose("创建群聊")
        dialog.get_by_label("群名称").fill(title)
        for name in people:
            dialog.get_by_label("按姓名、拼音或单位查找").fill(LETTERS[name])
            dialog.locator(".picker-person", has_text=name).click()
        dialog.get_by_role("button", name="创建", exact=True).click()
        return self.talk(title)

    # ---- beside the page -----------------------------------------------------------------------------------------

    def ask(self, path: str) -> Any:
        """What REST answers to the same person."""
        answer = self.context.request.get(f"{self.url}/api/v1/{path}")
        assert answer.ok, answer.text()
        return answer.json()

    def request(self, method: str, path: str, **body: Any) -> int:
        """Do something over REST as the same person; answers the status."""
        cookies = {cookie["name"]: cookie["value"] for cookie in self.context.cookies()}
        headers = {"X-CSRFToken": cookies["collab_csrf"], "Content-Type": "application/json", "Referer": self.url}
        path = f"{self.url}/api/v1/{path}"
        return self.context.request.fetch(path, method=method, headers=headers, data=json.dumps(body)).status

    def stored(self, conversation: int) -> list[str]:
        """The texts of a conversation as the database has them, the oldest first; recalled ones are empty."""
        texts: dict[int, str] = {}
        page: dict[str, Any] = {"more_after": True}
        while page["more_after"]:
            after = max(texts, default=0)
            page = self.ask(f"conversations/{conversation}/messages?after={after}&limit=100")
            texts |= {message["nr"]: message["text"] for message in page["messages"]}
        assert list(texts) == list(range(1, len(texts) + 1)), "the numbers of messages are dense"
        return list(texts.values())

    @contextlib.contextmanager
    def _expecting(self, words: re.Pattern[str]) -> Iterator[None]:
        self._expected.append(words)
        yield
        self._expected.remove(words)

    def _console(self, message: ConsoleMessage) -> None:
        said = f"{message.text} {message.location['url']}"
        if message.type in ("error", "warning") and not any(words.search(said) for words in self._expected):
            self.complaints.append(said)

    def _dialog(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()
