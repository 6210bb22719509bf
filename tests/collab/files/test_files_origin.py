"""Where files have an origin of their own: the site shows the way there, and there the right is asked for again."""

from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from django.core.signing import Signer
from django.test import Client

from collab.conversations import services as conversations
from collab.files.models import File
from collab.messaging import services as messaging
from tests.collab.conftest import browser_of, program_of
from tests.collab.files.sending import content_of, picture, say_with, sent_in
from tests.collab.scenes import group

ORIGIN = "https://files.yunting.example"


@pytest.fixture(autouse=True)
def apart(settings):
    settings.FILES_ORIGIN = ORIGIN
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "files.yunting.example"]


class Sent(NamedTuple):
    conversation: int
    file: File

    def place(self, part="original"):
        return f"/api/v1/files/{self.file.pk}/{part}"


@pytest.fixture
def sent(cen, ge):
    """A photo of 岑雨水's in a group with 葛惊蛰."""
    there = group(cen, ge)
    file = sent_in(cen, picture(), name="现场.jpg")
    say_with(cen, there, file.pk)
    return Sent(there, file)


def shown_to(client, place):
    """The way the site shows to it."""
    answer = client.get(place)
    assert answer.status_code == 302, answer.content
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert not answer.content
    assert answer.headers["Location"].startswith(f"{ORIGIN}/")
    return urlsplit(answer.headers["Location"]).path


def at_origin(path, **headers):
    """Anybody at all, who has this address."""
    return Client().get(path, headers={"Host": "files.yunting.example", **headers})


def test_who_may_read_is_sent_there_and_the_bytes_are_served_with_nobodys_cookies(sent, ge):
    reader = browser_of(ge)
    path = shown_to(reader, sent.place())
    answer = at_origin(path)
    assert content_of(answer) == picture()
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    small = at_origin(shown_to(reader, sent.place("thumbnail")))
    assert (small.headers["Content-Type"], content_of(small)[8:12]) == ("image/webp", b"WEBP")


def test_a_stretch_is_read_there_and_what_a_browser_kept_is_not_sent_again(sent, ge):
    path = shown_to(program_of(ge), sent.place())
    part = at_origin(path, Range="bytes=2-5")
    assert (part.status_code, content_of(part)) == (206, picture()[2:6])
    again = at_origin(path, **{"If-None-Match": part.headers["ETag"]})
    assert again.status_code == 304


def test_for_a_few_minutes_the_address_is_the_same_so_that_it_is_kept(sent, ge, later):
    reader, addresses = program_of(ge), set()
    for seconds in range(0, 240, 40):
        later(seconds=seconds)
        addresses.add(shown_to(reader, sent.place("preview")))
    assert len(addresses) <= 2


def test_an_outsider_is_shown_no_way_and_nobody_unknown_is(sent, outsider):
    assert program_of(outsider).get(sent.place()).status_code == 404
    assert Client().get(sent.place()).status_code == 401
    assert at_origin(sent.place()).status_code == 404


def test_a_stolen_address_opens_no_other_file_no_other_part_and_nothing_once_changed(sent, cen, ge):
    other = sent_in(cen, b"secret", name="b.txt")
    say_with(cen, sent.conversation, other.pk)
    path = shown_to(program_of(ge), sent.place("thumbnail"))
    person, device, place, until = Signer(salt="collab.files.grants").unsign_object(path[1:])
    for asked in (place.replace("thumbnail", "original"), place.replace(str(sent.file.pk), str(other.pk))):
        forged = Signer(key="guessed", salt="collab.files.grants").sign_object([person, device, asked, until])
        body, mark = forged.rsplit(":", 1)[0], path.rsplit(":", 1)[1]
        assert at_origin(f"/{forged}").status_code == 404
        assert at_origin(f"/{body}:{mark}").status_code == 404
    for tail in ("x", "/", "/original", "/../original"):
        assert at_origin(path + tail).status_code == 404
    assert at_origin(path).status_code == 200


def test_whoever_has_left_reads_nothing_with_the_address_he_still_has(sent, cen, ge):
    path = shown_to(program_of(ge), sent.place())
    assert at_origin(path).status_code == 200
    conversations.leave(person=ge, conversation=sent.conversation)
    assert at_origin(path).status_code == 404


def test_what_was_recalled_is_read_by_nobody_not_even_by_who_kept_it(sent, cen, ge):
    path = shown_to(program_of(ge), sent.place("thumbnail"))
    tag = at_origin(path).headers["ETag"]
    messaging.recall(by=cen, conversation=sent.conversation, nr=1)
    assert at_origin(path, **{"If-None-Match": tag}).status_code == 404


def test_signed_out_on_the_device_it_was_given_to_and_it_opens_nothing(sent, ge, settings):
    reader = browser_of(ge)
    path, kept = shown_to(reader, sent.place()), shown_to(program_of(ge), sent.place())
    token = {"X-CSRFToken": reader.cookies[settings.CSRF_COOKIE_NAME].value}
    assert reader.delete("/api/v1/session", headers=token).status_code == 204
    assert at_origin(path).status_code == 404
    assert at_origin(kept).status_code == 200


def test_after_minutes_it_opens_nothing_and_the_site_shows_a_new_way(sent, ge, later):
    reader = program_of(ge)
    path = shown_to(reader, sent.place())
    later(minutes=4)
    assert at_origin(path).status_code == 200
    later(minutes=11)
    assert at_origin(path).status_code == 404
    assert at_origin(shown_to(reader, sent.place())).status_code == 200


def test_with_his_name_on_it_and_no_original_where_pictures_are_only_looked_at(sent, ge, settings):
    reader = program_of(ge)
    plain, original = content_of(at_origin(shown_to(reader, sent.place("preview")))), shown_to(reader, sent.place())
    settings.WATERMARK = "only"
    assert content_of(at_origin(shown_to(reader, sent.place("preview")))) != plain
    assert reader.get(sent.place()).status_code == 403
    assert at_origin(original).status_code == 403


@pytest.mark.parametrize(
    "path", ["/", "/api/v1/session", "/api/v1/docs", "/healthz", "/sw.js", "/c/12", "/favicon.svg", "/static/x.js"]
)
def test_nothing_of_the_site_answers_there_to_whomever(path, ge):
    reader = browser_of(ge)
    for host in ("files.yunting.example", "files.yunting.example:8443", "FILES.yunting.example."):
        answer = reader.get(path, headers={"Host": host})
        assert (answer.status_code, answer.json()["code"], list(answer.cookies)) == (404, "not_found", [])
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_nothing_is_done_there(sent, ge):
    path = shown_to(program_of(ge), sent.place())
    for method in ("post", "put", "patch", "delete"):
        answer = getattr(Client(), method)(path, headers={"Host": "files.yunting.example"})
        assert answer.status_code == 405
    assert Client().head(path, headers={"Host": "files.yunting.example"}).status_code == 200
