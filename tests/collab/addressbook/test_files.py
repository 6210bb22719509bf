"""vCard files over HTTP: what is no such file, or too much of one, is refused before anybody reads it."""

from tests.collab.addressbook.scenes import MOTHER, PLUMBER, names_of, notes
from tests.collab.addressbook.test_vcard import card
from tests.collab.conftest import browser_of, program_of

IMPORT, EXPORT = "/api/v1/contacts/import", "/api/v1/contacts.vcf"
FILE = card("FN:沈桂兰", "TEL:1") + card("FN:鲁师傅", "TEL:2")


def code_of(answer):
    return answer.status_code, answer.json()["code"]


def test_cen_sees_what_a_file_brings_and_takes_it_in(cen):
    program = program_of(cen)
    shown = program.post(IMPORT, FILE, "text/vcard").json()
    assert [one["entry"]["name"] for one in shown["cards"]] == ["沈桂兰", "鲁师傅"]
    assert names_of(cen) == []
    told = program.post(f"{IMPORT}?seen={shown['seen']}&skip=1&group=朋友", FILE, "text/vcard; charset=utf-8").json()
    assert (told["written"], told["added"]) == (True, 1)
    assert names_of(cen) == ["鲁师傅"]
    assert code_of(program.post(f"{IMPORT}?seen={shown['seen']}", FILE, "text/vcard")) == (409, "stale")


def test_a_group_or_all_are_given_out_as_a_file_to_keep(cen):
    notes(cen, MOTHER, PLUMBER)
    program = program_of(cen)
    answer = program.get(EXPORT)
    assert answer.content.count(b"BEGIN:VCARD") == 2
    assert answer["Content-Type"] == "text/vcard; charset=utf-8"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Cache-Control"] == "private, no-store"
    assert program.get(f"{EXPORT}?group=家人").content.count(b"BEGIN:VCARD") == 1


def test_two_megabytes_are_enough(cen):
    assert code_of(program_of(cen).post(IMPORT, b" " * ((2 << 20) + 1), "text/vcard")) == (413, "too_large")


def test_what_is_not_called_a_vcard_is_not_read(cen):
    for kind in ("application/json", "text/plain", "multipart/form-data; boundary=x", ""):
        assert code_of(program_of(cen).post(IMPORT, FILE, kind)) == (415, "unsupported_media")


def test_unknown_words_in_the_query_are_refused(cen):
    program = program_of(cen)
    for query in ("owner=1", "skip=x", "group=", f"group={'长' * 31}", f"seen={'0' * 65}"):
        assert code_of(program.post(f"{IMPORT}?{query}", FILE, "text/vcard")) == (400, "invalid")
    assert code_of(program.get(f"{EXPORT}?owner=1")) == (400, "invalid")


def test_nobody_unknown_and_no_other_site_gets_in(cen, client):
    assert code_of(client.post(IMPORT, FILE, "text/vcard")) == (401, "unauthenticated")
    assert code_of(client.get(EXPORT)) == (401, "unauthenticated")
    assert code_of(browser_of(cen).post(IMPORT, FILE, "text/vcard")) == (403, "forbidden")
    assert names_of(cen) == []
