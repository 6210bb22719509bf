"""A stretch of a file: what a player asks for when somebody jumps, and what goes on after a broken line."""

import pytest

from collab.api.ranges import Stretch, Unsatisfiable, asked
from collab.conversations import services as conversations
from tests.collab.conftest import program_of
from tests.collab.files.sending import content_of, picture, say_with, sent_in
from tests.collab.scenes import group

CONTENT = bytes(range(256)) * 800


@pytest.mark.parametrize(
    ("said", "stretch"),
    [
        (None, None),
        ("bytes=0-0", Stretch(0, 1)),
        ("bytes=10-", Stretch(10, 1_000)),
        ("bytes=-5", Stretch(995, 1_000)),
        ("bytes=-5000", Stretch(0, 1_000)),
        ("bytes=990-5000", Stretch(990, 1_000)),
        ("bytes = 1 - 2", Stretch(1, 3)),
        ("bytes=5-2", None),
        ("bytes=-", None),
        ("bytes=0-1,5-6", None),
        ("lines=0-1", None),
        ("bytes=a-b", None),
        ("bytes=" + "9" * 400 + "-", None),
    ],
)
def test_one_range_is_understood_and_nonsense_means_all_of_it(said, stretch):
    assert asked(said, 1_000) == stretch


@pytest.mark.parametrize("said", ["bytes=1000-", "bytes=5000-6000", "bytes=-0"])
def test_a_range_behind_the_end_is_none(said):
    with pytest.raises(Unsatisfiable):
        asked(said, 1_000)


@pytest.fixture
def sent(cen, ge):
    """(the group, where the file is read)"""
    there = group(cen, ge)
    file = sent_in(cen, CONTENT, name="现场.bin")
    say_with(cen, there, file.pk)
    return there, f"/api/v1/files/{file.pk}/original"


@pytest.mark.parametrize(("begin", "end"), [(0, 1), (65_530, 65_545), (100_000, 204_800), (204_799, 204_800)])
def test_a_stretch_across_chunks_is_the_one_that_was_asked_for(begin, end, sent, ge):
    response = program_of(ge).get(sent[1], headers={"Range": f"bytes={begin}-{end - 1}"})
    assert response.status_code == 206
    assert response.headers["Content-Range"] == f"bytes {begin}-{end - 1}/{len(CONTENT)}"
    assert response.headers["Content-Length"] == str(end - begin)
    assert content_of(response) == CONTENT[begin:end]


def test_a_stretch_of_another_file_than_the_asker_began_is_all_of_this_one(sent, ge):
    reader = program_of(ge)
    whole = reader.get(sent[1])
    assert (whole.headers["Accept-Ranges"], len(content_of(whole))) == ("bytes", len(CONTENT))
    tag = whole.headers["ETag"]
    for condition, status in ((tag, 206), ('"another"', 200), ("Wed, 21 Oct 2026 07:28:00 GMT", 200)):
        response = reader.get(sent[1], headers={"Range": "bytes=5-9", "If-Range": condition})
        assert response.status_code == status
        content_of(response)
    refused = reader.get(sent[1], headers={"Range": f"bytes={len(CONTENT)}-"})
    assert (refused.status_code, refused.headers["Content-Range"]) == (416, f"bytes */{len(CONTENT)}")


def test_a_head_says_the_same_without_the_body(sent, ge):
    response = program_of(ge).head(sent[1])
    assert (response.status_code, response.headers["Content-Length"]) == (200, str(len(CONTENT)))
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert content_of(response) == b""


def test_the_right_is_asked_for_at_every_stretch(sent, ge, outsider):
    there, place = sent
    first = {"Range": "bytes=0-9"}
    content_of(program_of(ge).get(place, headers=first))
    assert program_of(outsider).get(place, headers=first).status_code == 404
    conversations.leave(person=ge, conversation=there)
    for method in ("get", "head"):
        assert getattr(program_of(ge), method)(place, headers={"Range": "bytes=10-19"}).status_code == 404


def test_nginx_is_told_where_a_file_lies_open_only_once_the_right_was_asked(cen, ge, outsider, settings):
    settings.FILES_SEALED, settings.FILES_HANDED_OVER = False, "/kept/"
    there = group(cen, ge)
    file = sent_in(cen, picture(), name="现场.jpg")
    say_with(cen, there, file.pk)
    for part, name in (("original", "original"), ("thumbnail", "thumbnail.webp")):
        told = program_of(ge).get(f"/api/v1/files/{file.pk}/{part}")
        assert told.headers["X-Accel-Redirect"] == f"/kept/{file.pk.hex[:2]}/{file.pk.hex}/{name}"
        assert "sandbox" in told.headers["Content-Security-Policy"]
        refused = program_of(outsider).get(f"/api/v1/files/{file.pk}/{part}")
        assert (refused.status_code, "X-Accel-Redirect" in refused.headers) == (404, False)


def test_what_is_sealed_is_never_handed_over(sent, ge, settings):
    settings.FILES_HANDED_OVER = "/kept/"
    response = program_of(ge).get(sent[1])
    assert "X-Accel-Redirect" not in response.headers
    assert content_of(response) == CONTENT
