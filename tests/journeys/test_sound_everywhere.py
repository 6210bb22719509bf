"""Every place and every sheet of the client, as people like to have it: sound (无障碍), and fitting every screen.

A place or a sheet that is new has no line here, and the first test says so.
"""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.fitting import SCREENS, misfits
from tests.journeys.site import ROOT
from tests.journeys.test_accessible import sound

pytestmark = pytest.mark.journey

_SHELL = ROOT / "webclient" / "src" / "views" / "shell"
# each with what stands there when it has come
_PLACES = {
    "messages": ("/", ".list .row"),
    "contacts": ("/people/mine", ".contacts-begin"),
    "directory": ("/people", ".directory-units [role=treeitem]"),
    "todo": ("/todo", ".list.todo"),
    "leader": ("/instructions", ".list.ledger"),
    "help": ("/help/find", ".help-text"),
    "design": ("/design", ".design-samples"),
    "circles": ("/circles", ".list.circles"),
    "gallery": ("/gallery", ".gallery-sample"),
    "administration": ("/admin", ".keeping .tabs"),
}
_PAGES = {  # of 管理
    "people": ".keeping:not(:has(.tabs)) .people-login",
    "import": ".intake-steps",
    "codes": ".states-login",
    "handover": ".deed-form",
    "groups": ".groups-unit",
    "keepers": ".keeper",
    "calendar": ".calendar-months",
}
_SHEETS = ["jump", "settings", "security", "ringing", "shortcuts", "find", "direct", "group", "status"]
# those that need something to be about: the journeys of that something open them
_ELSEWHERE = {"add", "circle", "collect", "rollcall", "instruct", "handover", "task", "topics"}

_LOOKS = {
    "light": {"theme": "light"},
    "dark and large": {"theme": "dark", "size": "large"},
    "high contrast in English": {"theme": "light", "contrast": "more", "language": "en"},
}
# as a link inside the page goes somewhere, for the router keeps the count of its steps
_GO = """path => {
  history.pushState({ idx: (history.state?.idx ?? 0) + 1 }, "", path);
  dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
}"""


def test_no_place_and_no_sheet_is_forgotten():
    places, opened = (_SHELL / "place.ts").read_text(), (_SHELL / "opened.ts").read_text()
    assert set(re.findall(r"readonly at: '(\w+)'", places)) == set(_PLACES)
    pages = re.search(r"administrationPages = \[(.*?)\]", places, re.DOTALL)
    assert pages is not None
    assert set(re.findall(r"'(\w+)'", pages.group(1))) == set(_PAGES)
    assert set(re.findall(r"readonly what: '(\w+)'", opened)) == {*_SHEETS, *_ELSEWHERE}


@pytest.mark.parametrize("look", _LOOKS)
def test_everything_is_sound(seat: Seat, look: str):
    desk = _as_liked(seat, look)
    for where in _everywhere(desk):
        sound(desk, f"{where}, {look}", but="scrollable-region-focusable" if where in ("#jump", "#find") else "")


@pytest.mark.parametrize("look", _LOOKS)
def test_everything_fits_every_screen(seat: Seat, look: str):
    desk = _as_liked(seat, look)
    found = []
    for where in _everywhere(desk):
        for screen, size in SCREENS.items():
            desk.page.set_viewport_size(size)
            _comes_to_rest(desk)
            found += [f"{where}, {screen}, {look}: {misfit}" for misfit in misfits(desk.page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        ("width: 3000px; height: 1px", "the page is 3000 wide"),
        ("width: 40px; overflow: hidden; white-space: nowrap", "is cut by"),
        ("position: fixed; inset: 0; z-index: 99", "lies over"),
    ],
)
def test_what_does_not_fit_is_told(seat: Seat, planted: str, told: str):
    page = seat().arrive().page
    expect(page.get_by_role("button", name="登录")).to_be_visible()
    assert misfits(page) == []
    page.evaluate(
        """style => {
          const planted = document.createElement('div');
          planted.style.cssText = style;
          planted.textContent = '关于做好汛期值班值守工作的通知';
          document.body.append(planted);
        }""",
        planted,
    )
    assert [misfit for misfit in misfits(page) if told in misfit]


def _as_liked(seat: Seat, look: str) -> Desk:
    desk = seat(reduced_motion="reduce").sits_down("luqiufen")
    liked = json.dumps(_LOOKS[look])
    desk.page.evaluate(f"localStorage.setItem('collab.preferences', {json.dumps(liked)})")
    return desk.arrive()


def _everywhere(desk: Desk) -> Iterator[str]:
    """Go to every place, and open every sheet."""
    wide = desk.page.viewport_size
    assert wide is not None
    for path, stands in _places():
        desk.page.evaluate(_GO, path)
        _settled(desk, stands)
        yield path
        desk.page.set_viewport_size(wide)
    for sheet in _SHEETS:
        desk.page.goto("about:blank")  # or only what stands behind the # would change
        desk.arrive(f"/#{sheet}")
        _settled(desk, "[role=dialog]")
        yield f"#{sheet}"
        desk.page.set_viewport_size(wide)


def _places() -> Iterator[tuple[str, str]]:
    yield from _PLACES.values()
    yield from ((f"/admin/{page}", stands) for page, stands in _PAGES.items())


def _settled(desk: Desk, stands: str) -> None:
    """Until what was asked for stands, and nothing is on its way any more."""
    expect(desk.page.locator(stands).first).to_be_visible()
    _comes_to_rest(desk)


def _comes_to_rest(desk: Desk) -> None:
    desk.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(desk.page.locator("body:not(:has(.design)) .skeleton")).to_have_count(0)
