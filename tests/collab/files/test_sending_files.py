"""A file arrives in pieces, whatever breaks; who reads the message reads the file, and nobody else does."""

import io
from uuid import uuid4

import pytest

from collab.conversations import services as conversations
from collab.core.errors import Conflict, Invalid, NotFound, OverQuota, TooLarge
from collab.files import services, storage
from collab.files.models import File
from collab.messaging import services as messaging
from collab.messaging.attachments import readable
from collab.search.messages import Filters, find_messages
from tests.collab.files.sending import picture, say_with, sent_in
from tests.collab.scenes import group, log_of, refusal_of, say, seen_by


def test_a_file_goes_with_a_message_and_everybody_there_reads_it(cen, ge, outsider):
    there = group(cen, ge)
    file = sent_in(cen, b"18:00 waterline 103.42")
    say_with(cen, there, file.pk, text="见附件")
    (message,) = seen_by(ge, there)
    assert [(card.file, card.name, card.size, card.kind) for card in message.files] == [
        (file.pk, "值班表.txt", 22, "file")
    ]
    assert log_of(there)[-1].data["files"][0]["name"] == "值班表.txt"
    assert readable(ge, file.pk).pk == file.pk
    assert refusal_of(lambda: readable(outsider, file.pk)) == "not_found"


def test_a_file_alone_is_a_message_and_nothing_at_all_is_none(cen, ge):
    there = group(cen, ge)
    say_with(cen, there, sent_in(cen, b"x").pk)
    assert seen_by(ge, there)[0].text == ""
    with pytest.raises(Invalid):
        say_with(cen, there)


def test_before_it_is_sent_only_its_owner_reads_it(cen, ge):
    file = sent_in(cen, b"draft")
    assert readable(cen, file.pk)
    assert refusal_of(lambda: readable(ge, file.pk)) == "not_found"


def test_whoever_left_reads_it_no_more_and_a_newcomer_without_history_never_did(cen, ge, outsider):
    there = group(cen, ge, history_for_newcomers=False)
    file = sent_in(cen, b"plan")
    say_with(cen, there, file.pk)
    conversations.add_members(by=cen, conversation=there, persons=[outsider])
    assert refusal_of(lambda: readable(outsider, file.pk)) == "not_found"
    conversations.leave(person=ge, conversation=there)
    assert refusal_of(lambda: readable(ge, file.pk)) == "not_found"


def test_a_recalled_message_takes_its_files_along(cen, ge):
    there = group(cen, ge)
    file = sent_in(cen, b"wrong file", name="误发名单.txt")
    say_with(cen, there, file.pk)
    messaging.recall(by=cen, conversation=there, nr=1)
    assert seen_by(ge, there)[0].files == []
    assert all("误发名单" not in str(line.data) for line in log_of(there))
    for reader in (cen, ge):
        assert refusal_of(lambda reader=reader: readable(reader, file.pk)) == "not_found"
    assert find_messages(ge, "误发名单", Filters(), before=None, limit=5).hits == []


def test_a_file_is_found_by_what_it_is_called(cen, ge):
    there = group(cen, ge)
    say(cen, there, "别的话")
    say_with(cen, there, sent_in(cen, b"x", name="受灾情况统计表.xlsx").pk)
    assert [hit.nr for hit in find_messages(ge, "情况统计", Filters(), before=None, limit=5).hits] == [2]
    assert [hit.nr for hit in find_messages(ge, "话", Filters(has_file=True), before=None, limit=5).hits] == []


def test_a_repeated_send_is_the_same_message_and_other_files_under_its_client_id_are_not(cen, ge):
    there, again = group(cen, ge), uuid4()
    file, other = sent_in(cen, b"a"), sent_in(cen, b"b")
    first = say_with(cen, there, file.pk, again=again)
    assert say_with(cen, there, file.pk, again=again) == first
    assert refusal_of(lambda: say_with(cen, there, other.pk, again=again)) == "conflict"


@pytest.mark.parametrize("whose", ["somebody else's", "sent already", "unfinished", "made up"])
def test_only_ones_own_finished_unsent_file_can_be_sent(whose, cen, ge):
    there = group(cen, ge)
    file = {
        "somebody else's": lambda: sent_in(ge, b"x").pk,
        "sent already": lambda: _sent(cen, there),
        "unfinished": lambda: services.begin(owner=cen, name="a", size=5).pk,
        "made up": uuid4,
    }[whose]()
    assert refusal_of(lambda: say_with(cen, there, file, text="看")) == "not_found"


def _sent(owner, there):
    file = sent_in(owner, b"x")
    say_with(owner, there, file.pk)
    return file.pk


def test_a_piece_that_was_cut_off_is_sent_again_from_where_the_row_stands(cen):
    file = services.begin(owner=cen, name="a.bin", size=10)
    services.append(owner=cen, file=file.pk, offset=0, data=b"01234")
    storage.write(file, 5, b"half a piece")
    with pytest.raises(services.Displaced) as refused:
        services.append(owner=cen, file=file.pk, offset=8, data=b"89")
    assert refused.value.details["received"] == 5
    with pytest.raises(Conflict):
        services.finish(owner=cen, file=file.pk)
    services.append(owner=cen, file=file.pk, offset=5, data=b"56789")
    services.finish(owner=cen, file=file.pk)
    assert storage.whole(file, storage.ORIGINAL) == b"0123456789"


def test_more_than_was_announced_too_large_and_too_many_are_refused(cen, ge, settings):
    file = services.begin(owner=cen, name="a", size=3)
    with pytest.raises(Invalid):
        services.append(owner=cen, file=file.pk, offset=0, data=b"1234")
    with pytest.raises(NotFound):
        services.append(owner=ge, file=file.pk, offset=0, data=b"123")
    settings.FILE_BYTES, settings.LOOSE_FILES = 100, 2
    with pytest.raises(TooLarge):
        services.begin(owner=cen, name="a", size=101)
    with pytest.raises(Invalid):
        services.begin(owner=cen, name="a", size=0)
    services.begin(owner=cen, name="b", size=3)
    with pytest.raises(OverQuota):
        services.begin(owner=cen, name="c", size=3)
    assert services.begin(owner=ge, name="c", size=3)


def test_what_nobody_sends_is_swept_away_and_what_was_sent_stays(cen, ge, later):
    there = group(cen, ge)
    kept, loose = sent_in(cen, b"kept"), sent_in(cen, b"loose")
    say_with(cen, there, kept.pk)
    later(hours=72)
    assert services.sweep() == 1
    assert not storage.folder(loose.pk).exists()
    assert storage.whole(kept, storage.ORIGINAL) == b"kept"
    assert set(File.objects.values_list("pk", flat=True)) == {kept.pk}


def test_a_photo_is_drawn_small_and_upright_without_what_the_camera_wrote(cen):
    from PIL import Image

    told = Image.Exif()
    told[0x0112] = 6  # lying on its side
    told[0x010F] = "somebody's telephone"
    file = sent_in(cen, picture(3_000, 1_000, exif=told), name="现场.jpg")
    assert (file.kind, file.media, file.width, file.height) == ("image", "image/jpeg", 1_000, 3_000)
    with Image.open(io.BytesIO(storage.whole(file, storage.THUMBNAIL))) as small:
        assert small.size == (160, 480)
        assert not small.getexif()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.jpg", b"<html><script>alert(1)</script></html>"),
        ("drawing.png", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("broken.png", picture(form="PNG")[:60]),
        ("bomb.png", picture(5_200, 5_200, "PNG")),
    ],
)
def test_what_is_no_picture_or_too_large_a_one_stays_a_file_without_one(name, content, cen):
    file = sent_in(cen, content, name=name)
    assert (file.kind, file.width) == ("file", 0)


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\名单.xlsx", "名单.xlsx"),
        ("a\x00b.txt", "ab.txt"),
        ("gpj.\u202eexe", "gpj.exe"),
        (".bashrc", "bashrc"),
        ("  -rf  ", "rf"),
        ("", "未命名"),
        ("///", "未命名"),
        ("表\u200b格.xlsx", "表格.xlsx"),
        ("长" * 300 + ".docx", "长" * 194 + "….docx"),
    ],
)
def test_whatever_a_file_is_called_its_name_is_one_harmless_line(said, called, cen):
    assert services.begin(owner=cen, name=said, size=1).name == called
