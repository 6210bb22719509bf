"""Whoever looks at a picture finds his own name on it, where the conversation or the platform wants it so."""

import io

import pytest
from PIL import Image, ImageChops

from collab.audit.models import Record
from collab.conversations.watermarks import set_watermark, watermark
from collab.core.errors import Forbidden
from collab.files import marking, storage
from collab.messaging.attachments import marking as rule_of
from tests.collab.conftest import program_of
from tests.collab.files.sending import content_of, picture, say_with, sent_in
from tests.collab.scenes import group, refusal_of


@pytest.fixture
def sent(cen, ge):
    """(the group, the picture that was sent there)"""
    there = group(cen, ge)
    file = sent_in(cen, picture(1_200, 900), name="现场.jpg")
    say_with(cen, there, file.pk)
    file.refresh_from_db()
    return there, file


def shown_to(reader, file, part="preview", **headers):
    return program_of(reader).get(f"/api/v1/files/{file.pk}/{part}", headers=headers)


def differs(one, other):
    first, second = (Image.open(io.BytesIO(body)).convert("RGB") for body in (one, other))
    return ImageChops.difference(first, second).getbbox() is not None


def test_without_a_rule_the_picture_is_as_it_was_drawn(sent, ge):
    _, file = sent
    assert content_of(shown_to(ge, file)) == storage.whole(file, storage.PREVIEW)


@pytest.mark.parametrize("part", ["preview", "thumbnail"])
def test_each_reader_finds_his_own_name_burned_in(part, sent, cen, ge, outsider):
    there, file = sent
    set_watermark(by=cen, conversation=there, rule="shown")
    drawn = storage.whole(file, storage.PREVIEW if part == "preview" else storage.THUMBNAIL)
    his, mine = shown_to(ge, file, part), shown_to(cen, file, part)
    assert differs(his.content, drawn)
    assert differs(his.content, mine.content)
    assert Image.open(io.BytesIO(his.content)).size == Image.open(io.BytesIO(drawn)).size
    assert his.headers["ETag"] != mine.headers["ETag"]
    assert shown_to(ge, file, part, **{"If-None-Match": his.headers["ETag"]}).status_code == 304
    assert shown_to(ge, file, part, **{"If-None-Match": f'"{file.pk.hex}-{part}"'}).status_code == 200
    assert shown_to(outsider, file, part).status_code == 404
    assert content_of(shown_to(ge, file, "original")) == picture(1_200, 900)


def test_where_pictures_are_only_looked_at_nobody_gets_the_original_and_other_files_are_files(sent, cen, ge):
    there, file = sent
    table = sent_in(cen, b"a,b", name="表.csv")
    say_with(cen, there, table.pk)
    set_watermark(by=cen, conversation=there, rule="only")
    for reader in (cen, ge):
        assert shown_to(reader, file, "original").status_code == 403
    assert content_of(shown_to(ge, table, "original")) == b"a,b"


def test_only_who_leads_a_group_sets_the_rule_and_it_is_on_record(sent, cen, ge, outsider):
    there, _ = sent
    with pytest.raises(Forbidden):
        set_watermark(by=ge, conversation=there, rule="off")
    assert refusal_of(lambda: set_watermark(by=outsider, conversation=there, rule="off")) == "not_found"
    assert refusal_of(lambda: watermark(outsider, there)) == "not_found"
    set_watermark(by=cen, conversation=there, rule="only")
    set_watermark(by=cen, conversation=there, rule="only")
    assert Record.objects.filter(act="conversation.watermarked", actor=cen).count() == 1
    assert watermark(ge, there).rule == "only"


def test_the_platform_sets_the_least_for_every_conversation_and_not_for_what_nobody_sent(sent, cen, settings):
    there, file = sent
    settings.WATERMARK = "shown"
    set_watermark(by=cen, conversation=there, rule="off")
    assert (watermark(cen, there).rule, watermark(cen, there).least) == ("shown", "shown")
    assert rule_of(file) == "shown"
    assert rule_of(sent_in(cen, picture(), name="还没发.jpg")) == "off"


def test_without_chinese_letters_the_name_stands_there_in_pinyin(cen, settings, monkeypatch):
    monkeypatch.setattr(marking, "_PLACES", ())
    marking._found.cache_clear()
    words = marking.viewer_words(cen)
    assert words.isascii()
    assert words.endswith("2026-11-23") or len(words.split()[-1]) == 10
    marking._found.cache_clear()
