"""Sending and reading files over HTTP: the protocol is tus 1.0, and a client nobody here wrote speaks it too."""

import base64
import io
import random

import pytest
import requests
from tusclient.client import TusClient

from collab.accounts.services import issue_token
from collab.files import storage
from collab.files.models import File
from collab.messaging import services as messaging
from tests.collab.conftest import browser_of, program_of, user_of
from tests.collab.files.sending import content_of, picture, say_with, sent_in
from tests.collab.scenes import group

PIECE = 64 << 10


@pytest.fixture
def tus(live_server, cen):
    """A stock client with a token of his."""
    return TusClient(
        f"{live_server.url}/api/v1/files", headers={"Authorization": f"Bearer {issue_token(user_of(cen), 'tus')}"}
    )


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_stock_client_that_was_cut_off_sends_at_most_one_piece_again(tus, share):
    content = random.Random(1).randbytes(640_000)
    began = tus.uploader(file_stream=io.BytesIO(content), chunk_size=PIECE, metadata={"filename": "现场录像.bin"})
    began.upload(stop_at=int(len(content) * share))
    again = tus.uploader(file_stream=io.BytesIO(content), chunk_size=PIECE, url=began.url)
    assert again.offset >= len(content) * share - PIECE
    again.upload()
    ready = requests.post(f"{began.url}/ready", json={}, headers=tus.headers, timeout=10)
    assert ready.json()["name"] == "现场录像.bin"
    assert storage.whole(File.objects.get(), storage.ORIGINAL) == content


def begin(client, size, name="a.txt", **headers):
    named = base64.b64encode(name.encode()).decode()
    said = {"Upload-Length": str(size), "Upload-Metadata": f"filename {named}", **headers}
    return client.post("/api/v1/files", headers=said)


def piece(client, place, offset, data, kind="application/offset+octet-stream"):
    return client.patch(place, data, content_type=kind, headers={"Upload-Offset": str(offset)})


def test_a_browser_sends_with_its_csrf_token_and_an_outsider_writes_to_nobodys_file(cen, outsider, settings):
    client = browser_of(cen)
    token = {"X-CSRFToken": client.cookies[settings.CSRF_COOKIE_NAME].value}
    assert begin(client, 3).status_code == 403
    place = begin(client, 3, **token).headers["Location"]
    assert piece(program_of(outsider), place, 0, b"abc").status_code == 404
    assert program_of(outsider).head(place).status_code == 404
    assert client.head(place).headers["Upload-Offset"] == "0"
    mine = program_of(cen)
    assert piece(mine, place, 0, b"abc").headers["Upload-Offset"] == "3"
    assert mine.post(f"{place}/ready", {}, "application/json").json()["size"] == 3


@pytest.mark.parametrize(
    ("offset", "data", "kind", "status"),
    [
        (1, b"bc", "application/offset+octet-stream", 409),
        (0, b"abcd", "application/offset+octet-stream", 400),
        (0, b"abc", "application/json", 415),
        ("-1", b"abc", "application/offset+octet-stream", 400),
        ("９", b"abc", "application/offset+octet-stream", 400),
    ],
)
def test_a_piece_that_does_not_fit_is_refused_by_what_is_wrong(offset, data, kind, status, cen):
    client = program_of(cen)
    place = begin(client, 3).headers["Location"]
    assert piece(client, place, offset, data, kind).status_code == status
    assert client.head(place).headers["Upload-Offset"] == "0"


@pytest.mark.parametrize(
    "headers",
    [
        {"Upload-Length": "x"},
        {"Upload-Length": "-5"},
        {"Upload-Length": "1e3"},
        {"Upload-Metadata": "filename ***"},
        {"Upload-Metadata": ""},
    ],
)
def test_a_beginning_that_says_nonsense_is_refused(headers, cen):
    assert begin(program_of(cen), 3, **headers).status_code == 400


def test_the_original_is_only_ever_downloaded_and_a_picture_is_shown_as_drawn(cen, ge, outsider):
    there = group(cen, ge)
    file = sent_in(cen, picture(), name="现场 照片.jpg")
    say_with(cen, there, file.pk)
    reader = program_of(ge)
    original = reader.get(f"/api/v1/files/{file.pk}/original")
    assert content_of(original) == picture()
    assert original.headers["Content-Disposition"].startswith("attachment;")
    assert original.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in original.headers["Content-Security-Policy"]
    small = reader.get(f"/api/v1/files/{file.pk}/thumbnail")
    assert content_of(small)[8:12] == b"WEBP"
    assert small.headers["Content-Type"] == "image/webp"
    again = {"If-None-Match": small.headers["ETag"]}
    assert reader.get(f"/api/v1/files/{file.pk}/thumbnail", headers=again).status_code == 304
    for part in ("original", "preview", "thumbnail"):
        assert program_of(outsider).get(f"/api/v1/files/{file.pk}/{part}", headers=again).status_code == 404
    messaging.recall(by=cen, conversation=there, nr=1)
    assert reader.get(f"/api/v1/files/{file.pk}/thumbnail", headers=again).status_code == 404


def test_a_file_given_up_is_gone(cen, files_here):
    client = program_of(cen)
    place = begin(client, 3).headers["Location"]
    piece(client, place, 0, b"ab")
    assert client.delete(place).status_code == 204
    assert client.head(place).status_code == 404
    assert not list(files_here.rglob("original"))
