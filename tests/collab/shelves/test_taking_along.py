"""打包下载 over HTTP: who gets the archive, what is in it, and how pictures that are only looked at leave."""

import io
from zipfile import ZipFile

import pytest

from collab.circles.selectors import charter
from collab.circles.services import Changes, change_charter, step
from collab.shelves.services import make_folder, renew, take_document
from tests.collab.conftest import program_of
from tests.collab.files.sending import content_of, picture, sent_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def fetch(circle, flood):
    """`fetch("邢大暑")`: the answer to his asking for the archive."""
    return lambda who: program_of(flood.persons[who]).get(f"/api/v1/circles/{circle}/shelf.zip")


def packed(answer):
    return ZipFile(io.BytesIO(content_of(answer)))


def test_everything_lies_in_its_folder_by_its_newest_version_and_nothing_that_was_taken_away(
    fetch, lay, circle, flood, cen
):
    water = make_folder(by=cen, conversation=circle, name="水情").folder
    rain = make_folder(by=cen, conversation=circle, name="雨量", parent=water).folder
    first = lay("岑雨水", "水情.txt", water, b"one")
    renew(by=cen, conversation=circle, document=first.document, file=sent_in(cen, b"two").pk)
    lay("葛惊蛰", "雨量.txt", rain, b"rain")
    gone = lay("岑雨水", "作废.txt")
    take_document(by=cen, conversation=circle, document=gone.document, away=True)
    archive = packed(fetch("邢大暑"))
    assert {name: archive.read(name) for name in archive.namelist()} == {
        "水情/水情.txt": b"two", "水情/雨量/雨量.txt": b"rain",
    }  # fmt: skip


def test_the_outsider_gets_nothing_and_of_a_closed_circle_it_is_still_to_be_had(fetch, lay, circle, jiang):
    lay("岑雨水", "水情.txt")
    assert fetch("凌立秋").status_code == 404
    for verb in ("wind_up", "close"):
        step(by=jiang, conversation=circle, step=verb)
    assert packed(fetch("邢大暑")).namelist() == ["水情.txt"]


def test_where_pictures_are_only_looked_at_they_leave_with_the_viewers_name_and_never_as_they_were(
    fetch, lay, circle, jiang
):
    content = picture()
    lay("岑雨水", "决口.jpg", content=content)
    assert packed(fetch("邢大暑")).read("决口.jpg") == content
    version = charter(jiang, circle).version
    change_charter(by=jiang, conversation=circle, version=version, changes=Changes(files="marked"))
    archive = packed(fetch("邢大暑"))
    assert archive.namelist() == ["决口.jpg.webp"]
    assert archive.read("决口.jpg.webp")[8:12] == b"WEBP"
