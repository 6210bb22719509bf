"""vCard files as phones write them, and what we write ourselves."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab.addressbook.entries import body_for, kept
from collab.addressbook.shapes import Contact, ContactEntry, ContactPhone, FaultyCard
from collab.addressbook.vcard.reading import Card, read
from collab.addressbook.vcard.writing import written
from collab.core.errors import Invalid
from tests.collab.addressbook.scenes import entry


def card(*lines: str, version: str = "3.0", charset: str = "utf-8") -> bytes:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")).encode(charset)


def only(file: bytes) -> Card:
    (found,) = read(file)
    assert isinstance(found, Card), found
    return found


def test_an_old_phones_card_in_gbk_and_quoted_printable_folded_within_a_character():
    found = only(
        card(
            "N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=C9=F2;=B9=", "=F0=C0=BC;;;",
            "TEL;CELL;PREF:13905710001", "TEL;HOME;VOICE:0571-88001122", "TEL;WORK;FAX:0571-1",
            "NOTE;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=B8=DF=D1=AA=D1=B9=0D=0A=C9=D9=B3=D4=D1=CE",
            "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", " SkZJRgAB=", "", "BDAY:19480618",
            version="2.1",
        )
    )  # fmt: skip
    assert found.entry == entry(
        name="沈桂兰", note="高血压\n少吃盐",
        phones=[("mobile", "13905710001"), ("home", "0571-88001122"), ("fax", "0571-1")],
    )  # fmt: skip
    assert found.left_out == {"PHOTO", "BDAY"}


@pytest.mark.parametrize("charset", ["gbk", "utf-16", "utf-8-sig"])
def test_a_file_in_another_charset_that_does_not_say_so(charset):
    assert only(card("FN:鲁师傅", "ORG:永固水电", charset=charset)).entry == entry(name="鲁师傅", unit="永固水电")


def test_a_computers_card_with_groups_of_properties_folds_and_escapes():
    found = only(
        card(
            "N:沈;桂兰;;;", "FN:桂兰 沈", "ORG:市立医院;内科", "TITLE:护士长\\, 退休",
            "item1.TEL;type=CELL;type=VOICE;type=pref:+86 139-0571-", " 0001", "item1.X-ABLabel:常用",
            "EMAIL;type=INTERNET:shen@example.org", "CATEGORIES:家人,同\\,学",
            "ADR;type=HOME:;;城北路 1 号;云汀市;浙江省;310000;中国", "UID:A-1",
        )
    )  # fmt: skip
    assert found.entry == entry(
        name="沈桂兰", unit="市立医院 内科", title="护士长, 退休", phones=[("mobile", "+86 139-0571-0001")],
        emails=["shen@example.org"], groups=["家人", "同,学"], address="中国 浙江省 云汀市 城北路 1 号 310000",
    )  # fmt: skip
    assert found.uid == "A-1"


def test_a_card_of_version_4_with_addresses_for_numbers():
    found = only(card("FN:Ada Lovelace", 'TEL;VALUE=uri;TYPE="work,cell":tel:+44-20', "KIND:individual", version="4.0"))
    assert found.entry == entry(name="Ada Lovelace", phones=[("mobile", "+44-20")])


@pytest.mark.parametrize(
    ("lines", "name"),
    [(["ORG:永固水电", "TEL:1"], "永固水电"), (["TEL:13905710001"], "13905710001"), (["NICKNAME:阿兰"], "阿兰")],
)
def test_who_has_no_name_is_called_by_what_there_is(lines, name):
    assert only(card(*lines)).entry.name == name


def test_a_number_without_a_kind_that_looks_mobile_is_one():
    phones = only(card("FN:鲁", "TEL:+8613905710001", "TEL:0571-88001122")).entry.phones
    assert [phone.kind for phone in phones] == ["mobile", "other"]


def test_a_card_within_a_card_is_somebody_elses():
    inner = ("AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:秘;书", "TEL:2", "END:VCARD")
    assert only(card("N:首;长", *inner, "TEL:1", version="2.1")).entry.phones == [ContactPhone("other", "1")]


def test_faulty_cards_are_named_by_number_and_reason_and_the_others_offered():
    cut_off = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\xe9\xb2\x81\r\n"
    file = b"".join(
        (
            card("FN:沈桂兰"), cut_off, card("N:;;;;"), card("FN:长", f"NOTE:{'长' * 2001}"),
            b"BEGIN:VCARD\r\nFN:\xff\xff\xff\r\nEND:VCARD\r\n", b"no card at all\r\n", card("FN:鲁师傅"),
        )
    )  # fmt: skip
    found = list(read(file))
    assert [one.entry.name for one in found if isinstance(one, Card)] == ["沈桂兰", "鲁师傅"]
    assert [(one.number, one.line, one.reason, one.field) for one in found if isinstance(one, FaultyCard)] == [
        (2, 5, "unfinished", None), (3, 8, "nameless", None),
        (4, 12, "too_long", "note"), (5, 17, "unreadable", "FN"),
    ]  # fmt: skip


@pytest.mark.parametrize("file", [b"", b"hello", b"\x00" * 100, b"PK\x03\x04\x14" * 50, b":" * 1000, b"END:VCARD"])
def test_what_is_no_vcard_file_has_no_card(file):
    assert list(read(file)) == []


@given(st.binary(max_size=400))
def test_no_bytes_are_a_bug(noise):
    assert all(isinstance(one, Card | FaultyCard) for one in read(b"BEGIN:VCARD\r\n" + noise + b"\r\nEND:VCARD\r\n"))


words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)
entries = st.builds(
    ContactEntry,
    name=words, unit=words, title=words, address=words, note=words,
    phones=st.lists(
        st.builds(ContactPhone, st.sampled_from(["mobile", "work", "home", "fax", "other"]), words), max_size=4
    ),
    emails=st.lists(words, max_size=3), groups=st.lists(words, max_size=4),
)  # fmt: skip


def readable(said: ContactEntry) -> bool:
    try:
        return bool(kept(said))
    except Invalid:
        return False


def test_a_number_copied_as_a_link_is_the_number_and_one_that_is_only_a_link_is_none():
    linked = ContactEntry(name="沈桂兰", phones=[ContactPhone("mobile", "tel:tel: 100-0000-0007")])
    assert [phone.number for phone in kept(linked).phones] == ["100-0000-0007"]
    with pytest.raises(Invalid):
        kept(ContactEntry(name="沈桂兰", phones=[ContactPhone("mobile", "tel:")]))


@given(st.lists(entries.filter(readable).map(kept), max_size=3))
def test_what_is_written_as_vcard_is_read_as_the_same(book):
    contacts = [_contact(one) for one in book]
    found = list(read(written(contacts)))
    assert [one.entry for one in found if isinstance(one, Card)] == book
    assert [one.uid for one in found if isinstance(one, Card)] == [str(one.contact) for one in contacts]
    assert all(len(line) <= 75 for line in written(contacts).split(b"\r\n"))


def _contact(said: ContactEntry) -> Contact:
    body = body_for(said)
    return Contact(uuid4(), 1, datetime(2026, 11, 23, tzinfo=UTC), said, body.pinyin, body.initials)
