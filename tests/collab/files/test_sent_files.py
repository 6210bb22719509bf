"""What was sent in a conversation is found in one place, by who may see it, as far as he may see it."""

import pytest

from collab.conversations import services as conversations
from collab.files import services
from collab.files.shapes import Spoken
from collab.messaging import services as messaging
from collab.messaging.selectors import Place
from collab.messaging.sent_files import sent_files
from tests.collab.conftest import program_of
from tests.collab.files.sending import picture, say_with, sent_in
from tests.collab.scenes import group, refusal_of, say

WEBM = bytes.fromhex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701") + b"\0" * 200


def names(reader, there, sort, limit=50, **place):
    return [one.file.name for one in sent_files(reader, there, sort, Place(**place), limit).files]


def spoken_in(owner, content=WEBM, seconds=3.2, peaks=(3, 50, 100)):
    file = services.begin(owner=owner, name="语音", size=len(content))
    services.append(owner=owner, file=file.pk, offset=0, data=content)
    return services.finish(owner=owner, file=file.pk, voice=Spoken(seconds, list(peaks)))


def test_each_kind_has_its_list_and_the_newest_comes_first(cen, ge, outsider):
    there = group(cen, ge)
    photo, table = sent_in(cen, picture(), name="一.jpg"), sent_in(cen, b"x", name="表.csv")
    say_with(cen, there, photo.pk, table.pk)
    say(ge, there, "收到")
    say_with(ge, there, sent_in(ge, picture(), name="二.jpg").pk)
    say_with(ge, there, spoken_in(ge).pk)
    assert names(cen, there, "pictures") == ["二.jpg", "一.jpg"]
    assert names(ge, there, "files") == ["表.csv"]
    (voice,) = sent_files(cen, there, "voices", Place(), 5).files
    assert (voice.nr, voice.author, voice.file.media) == (4, ge, "audio/webm")
    assert voice.file.voice == Spoken(3.2, [3, 50, 100])
    assert refusal_of(lambda: sent_files(outsider, there, "pictures", Place(), 5)) == "not_found"


def test_a_long_list_comes_in_pages_that_leave_nothing_out(cen, ge):
    there = group(cen, ge)
    for number in range(7):
        say_with(cen, there, sent_in(cen, b"x", name=f"{number}.txt").pk)
    seen, before = [], None
    while True:
        page = sent_files(ge, there, "files", Place(before=before), 3)
        seen += [one.file.name for one in page.files]
        before = page.next
        if before is None:
            break
    assert seen == [f"{number}.txt" for number in reversed(range(7))]
    assert names(ge, there, "files", 2, after=3) == ["3.txt", "4.txt"]


def test_what_was_recalled_or_sent_before_ones_time_is_not_there(cen, ge, outsider):
    there = group(cen, ge, history_for_newcomers=False)
    say_with(cen, there, sent_in(cen, b"x", name="先前.txt").pk)
    say_with(cen, there, sent_in(cen, b"x", name="误发.txt").pk)
    conversations.add_members(by=cen, conversation=there, persons=[outsider])
    say_with(cen, there, sent_in(cen, b"x", name="之后.txt").pk)
    messaging.recall(by=cen, conversation=there, nr=2)
    assert names(ge, there, "files") == ["之后.txt", "先前.txt"]
    assert names(outsider, there, "files") == ["之后.txt"]
    conversations.leave(person=ge, conversation=there)
    assert refusal_of(lambda: names(ge, there, "files")) == "not_found"


@pytest.mark.parametrize("content", [b"<html>not sound</html>", picture(), b"%PDF-1.7 " + b"x" * 300])
def test_what_is_no_sound_is_no_spoken_message(content, cen):
    assert refusal_of(lambda: spoken_in(cen, content)) == "invalid"


@pytest.mark.parametrize("voice", [{"seconds": 0, "peaks": [1]}, {"seconds": 900, "peaks": [1]},
                                   {"seconds": 3, "peaks": []}, {"seconds": 3, "peaks": [101]},
                                   {"seconds": 3, "peaks": [1] * 65}, {"seconds": 3}])  # fmt: skip
def test_a_spoken_message_that_says_nonsense_about_itself_is_refused(voice, cen):
    file = services.begin(owner=cen, name="语音", size=len(WEBM))
    services.append(owner=cen, file=file.pk, offset=0, data=WEBM)
    refused = program_of(cen).post(f"/api/v1/files/{file.pk}/ready", {"voice": voice}, "application/json")
    assert (refused.status_code, refused.json()["code"]) == (400, "invalid")
