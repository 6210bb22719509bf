"""Every command at its URL: decoded strictly, answered as the socket answers, refused as problem details."""

from uuid import uuid4

import pytest
from django.db import OperationalError, connection
from django.test import Client

from collab.core.commands import acts
from tests.collab.conftest import program_of
from tests.collab.scenes import group, say, texts

JSON = "application/json"


@pytest.fixture
def talk(cen, ge):
    return group(cen, ge)


@pytest.fixture
def messages(talk):
    return f"/api/v1/conversations/{talk}/messages"


def draft(text="今晚值班", **other):
    return {"client_id": str(uuid4()), "text": text} | other


def told(answer):
    """What the problem says beside where it happened."""
    return {name: value for name, value in answer.json().items() if name != "instance"}


@pytest.mark.parametrize("act", acts().values(), ids=lambda act: act.name)
def test_every_command_stands_at_its_address_and_asks_who_is_there(db, act):
    address = "/api/v1/" + act.path.replace("{", "").replace("}", "")
    assert Client().generic(act.method, address).status_code == 401


def test_what_cen_posts_over_http_ge_reads_and_a_retry_posts_nothing(cen, ge, talk, messages):
    once = draft()
    first, again = (program_of(cen).post(messages, once, JSON) for _ in range(2))
    assert first.json() == again.json()
    assert texts(ge, talk) == ["今晚值班"]
    other_words = program_of(cen).post(messages, once | {"text": "明晚值班"}, JSON)
    assert (other_words.status_code, other_words.json()["code"]) == (409, "conflict")


def test_a_client_id_of_somebody_else_is_free(cen, ge, talk, messages):
    once = draft()
    assert program_of(cen).post(messages, once, JSON).status_code == 200
    assert program_of(ge).post(messages, once, JSON).status_code == 200
    assert len(texts(ge, talk)) == 2


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "", None), ("PATCH", "", {"title": "我的了"}), ("PUT", "/mute", {"muted": True}),
        ("GET", "/draft", None), ("PUT", "/draft", {"text": "写到一半", "at": "2026-11-23T09:31:02Z"}),
        ("GET", "/members", None), ("POST", "/members", {"persons": [1]}), ("DELETE", "/members/1", None),
        ("POST", "/leave", None), ("PATCH", "/members/1", {"role": "owner"}), ("POST", "/messages", draft()),
        ("POST", "/read", {"nr": 1}),
        ("GET", "/messages", None), ("GET", "/messages/1/readers", None), ("POST", "/messages/1/recall", None),
        ("PATCH", "/messages/1", {"text": "改了", "revision": 0}),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)  # fmt: skip
def test_an_outsider_is_told_the_same_of_a_talk_that_is_hidden_and_of_one_that_is_not(
    cen, outsider, talk, method, path, body
):
    say(cen, talk, "只给成员")
    program = program_of(outsider)
    hidden, absent = (
        program.generic(method, f"/api/v1/conversations/{there}{path}", _json(body), JSON) for there in (talk, 999_999)
    )
    assert hidden.status_code == absent.status_code == 404
    assert told(hidden) == told(absent)
    assert texts(cen, talk) == ["只给成员"]


@pytest.mark.parametrize(
    "planted",
    ["author", "seq", "nr", "at", "created_at", "is_staff", "counts", "kind", "conversation", "id", "do", "__proto__"],
)
def test_nobody_fills_in_what_is_not_his_to_fill(cen, talk, messages, planted):
    answer = program_of(cen).post(messages, draft(**{planted: 1}), JSON)
    assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (400, "invalid", planted)
    assert texts(cen, talk) == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"text": "x"}, "client_id"), (draft() | {"client_id": "7"}, "client_id"), (draft(""), "text"),
        (draft(7), "text"), (draft("x" * 8_001), "text"), (draft("\x00"), "text"), (draft(quote="1"), "quote"),
        (draft(quote=2**60), "quote"),
        (draft(quote=1.5), "quote"), (draft(quote=True), "quote"),
    ],
)  # fmt: skip
def test_a_field_of_the_wrong_form_is_named(cen, talk, messages, body, field):
    answer = program_of(cen).post(messages, body, JSON)
    assert (answer.status_code, answer.json().get("field")) == (400, field)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"null", b"[]", b'"x"', b"1", b"[" * 100_000, b'{"text": NaN}', b'{"text": 1e999}',
        b'{"text": "\\ud800"}', b'{"text": "\xed\xa0\x80"}', b'{"text": ' + b"9" * 100_000 + b"}", b'{"a": 1} x',
    ],
)  # fmt: skip
def test_a_body_that_is_not_a_json_object_is_refused_and_harms_nobody(cen, messages, body):
    answer = program_of(cen).generic("POST", messages, body, JSON)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")


@pytest.mark.parametrize(
    "kind",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-7",
    ],
)
def test_a_body_that_is_not_declared_as_json_in_utf_8_is_not_looked_at(cen, messages, kind):
    assert program_of(cen).generic("POST", messages, b'{"a": 1}', kind).status_code == 415


def test_a_body_above_a_megabyte_is_too_large(cen, messages):
    answer = program_of(cen).generic("POST", messages, b'"' + b"x" * (1 << 20), JSON)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("limit=-1", "limit"), ("limit=0", "limit"), ("limit=1000000000", "limit"), ("limit=x", "limit"),
        ("limit=", "limit"), ("before=0", "before"), ("after=-1", "after"), ("around=null", "around"),
        ("limit=1&limit=2", "limit"), ("offset=5", "offset"), ("before=" + "9" * 400, "before"),
    ],
)  # fmt: skip
def test_a_tampered_page_is_refused_with_its_field(cen, messages, query, field):
    answer = program_of(cen).get(f"{messages}?{query}")
    assert (answer.status_code, answer.json()["field"]) == (400, field)


@pytest.mark.parametrize("there", ["abc", "0", "-1", "1.5", "9" * 400, "%00", "%E0%A4"])
def test_an_address_that_cannot_be_is_refused(cen, there):
    assert program_of(cen).get(f"/api/v1/conversations/{there}").status_code in (400, 404)


def test_lists_in_an_address_are_repeated_or_separated_by_commas(cen, ge, jiang):
    for query in (f"persons={ge}&persons={cen}", f"persons={ge},{cen}"):
        found = program_of(jiang).get(f"/api/v1/persons?{query}").json()["persons"]
        assert [card["name"] for card in found] == ["葛惊蛰", "岑雨水"]


@pytest.mark.parametrize("method", ["TRACE", "OPTIONS", "PUT", "DELETE", "CONNECT", "PROPFIND"])
def test_what_cannot_be_done_at_an_address_is_told_with_what_can(cen, messages, method):
    answer = program_of(cen).generic(method, messages)
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, POST"


@pytest.mark.parametrize("header", ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"])
def test_a_method_in_disguise_is_refused(cen, talk, messages, header):
    assert program_of(cen).post(messages, draft(), JSON, headers={header: "DELETE"}).status_code == 405
    assert texts(cen, talk) == []


@pytest.mark.parametrize(
    "path", ["/api", "/api/", "/api/v1", "/api/v1/", "/api/v1/nothing", "/api/v2/session", "/api/../x"]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_address_of_nothing_is_a_problem_too(db, path, method):
    answer = Client(enforce_csrf_checks=True).generic(method, path)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_with_the_database_gone_the_answer_is_to_try_again(cen, messages):
    program = program_of(cen)

    def gone(*_):
        raise OperationalError("connection lost, password=secret")

    with connection.execute_wrapper(gone):
        answer = program.get(messages)
    assert (answer.status_code, answer["Retry-After"]) == (503, "1")
    assert b"secret" not in answer.content


def test_a_mistake_of_ours_is_told_by_its_reference_alone(cen, messages, caplog):
    program = program_of(cen)

    def broken(*_):
        raise RuntimeError("secret")

    with connection.execute_wrapper(broken):
        answer = program.get(messages)
    assert answer.status_code == 500
    assert b"secret" not in answer.content
    assert b"Traceback" not in answer.content
    assert answer.json()["reference"] in caplog.text


def _json(body):
    import msgspec

    return b"" if body is None else msgspec.json.encode(body)


@pytest.mark.parametrize("path", ["todo", "todo/done", "items/ledger"])
@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"kind": "\x1aC\x12\x00"}, "kind"),
        ({"kind": "批示"}, "kind"),
        ({"kind": "instruction", "text": "\x00"}, "text"),
    ],
)
def test_what_no_database_can_look_for_is_refused_by_its_name(cen, path, asked, field):
    answer = program_of(cen).get(f"/api/v1/{path}", asked)
    assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (400, "invalid", field)
