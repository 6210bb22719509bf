"""个人不被查阅: nobody but the owner finds a name or a number, through whatever door, the database included."""

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec
import pytest
from django.apps import apps
from django.db import connection

from collab.accounts.models import User
from collab.addressbook import exchange
from collab.api.operations import by_path, of_commands
from collab.core.commands import acts
from collab.directory.models import Administrator
from tests.collab.addressbook.scenes import MOTHER, PLUMBER, book_of, names_of, notes
from tests.collab.conftest import program_of

GOLDEN = json.loads(Path("tests/protocol/commands.json").read_text(encoding="utf-8"))
# what only the contacts say: no other part of this city knows it
SECRETS = ("沈桂兰", "鲁师傅", "13905710001", "0571-88001122", "高血压", "永固水电", "家人", "shenguilan")


@pytest.fixture
def contacts(cen):
    """岑雨水's mother and plumber, written down, exported and taken in again."""
    ids = notes(cen, MOTHER, PLUMBER)
    file = exchange.export(owner=cen, group=None)
    exchange.take_in(owner=cen, file=file, seen=exchange.preview(owner=cen, file=file).seen, skip=(), group="常用")
    return ids


@pytest.fixture
def administrator(outsider):
    """A platform administrator (平台管理员)."""
    Administrator.objects.create(person_id=outsider, unit=None, granted_by_id=outsider)
    return outsider


def told(words: str) -> list[str]:
    """The secrets in it, as they are or as JSON writes them."""
    return [secret for secret in SECRETS if secret in words or json.dumps(secret)[1:-1] in words]


def everything_stored() -> str:
    """Every row of every table, bytes as bytes and as text."""
    said: list[str] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  names of ours; values are parameters
            said += [_words(value) for row in cursor.fetchall() for value in row]
    return "\n".join(said)


def _words(value: Any) -> str:
    raw = bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
    return raw.decode("utf-8", errors="ignore") + raw.decode("utf-16", errors="ignore")


def test_the_whole_database_holds_no_name_and_no_number_of_a_contact(cen, contacts):
    stored = everything_stored()
    assert "岑雨水" in stored, "the others are there to be read"
    assert told(stored) == []
    assert names_of(cen) == ["鲁师傅", "沈桂兰"]


def test_of_a_contact_the_database_shows_owner_size_and_time(contacts):
    fields = {field.name for model in apps.get_app_config("addressbook").get_models() for field in model._meta.fields}
    assert fields == {"id", "owner", "sealed", "version", "changed_at"}


def test_no_command_about_contacts_names_an_owner():
    forms = [act.form for act in acts().values() if act.name.startswith("contact.")]
    fields = {field.name for form in forms for field in msgspec.structs.fields(form)}
    assert fields == {"id", "known", "contact", "contacts", "version", "entry", "add", "remove"}


def test_an_administrator_tries_every_command_and_is_told_nothing(cen, contacts, administrator):
    program = program_of(administrator)
    before = book_of(cen)
    for frame in GOLDEN:
        if found := next((act for act in acts().values() if act.name == frame["do"]), None):
            for fields in _aimed(frame, cen, contacts):
                assert told(_asked(program, found, fields)) == [], frame["do"]
    assert book_of(cen) == before


def test_an_administrator_walks_every_path_and_is_told_nothing(cen, contacts, administrator):
    program = program_of(administrator)
    for path in [*by_path(of_commands()), "contacts.vcf", "contacts.vcf?group=家人", "contacts?owner=1", "session"]:
        for thing in (str(cen), str(contacts[0])):
            answer = program.get(f"/api/v1/{_filled(path, thing)}")
            assert told(answer.content.decode()) == [], path
    file = b"BEGIN:VCARD\r\nFN:x\r\nUID:%s\r\nEND:VCARD\r\n" % str(contacts[0]).encode()
    shown = program.post("/api/v1/contacts/import", file, "text/vcard")
    assert [one["act"] for one in shown.json()["cards"]] == ["add"]


def test_the_owner_himself_is_told_by_the_same_paths(cen, contacts):
    """The two tests above look in the right places."""
    program = program_of(cen)
    assert len(told(program.get("/api/v1/contacts").content.decode())) == len(SECRETS)
    assert "FN:沈桂兰" in program.get("/api/v1/contacts.vcf?group=家人").content.decode()


def test_who_has_no_account_any_more_has_no_contacts_either(cen, contacts, ge):
    notes(ge, MOTHER)
    stranger = User.objects.create(login="90001")
    notes(stranger.pk, PLUMBER)
    stranger.delete()
    assert names_of(ge) == ["沈桂兰"]


def _aimed(frame: dict[str, Any], owner: int, contacts: list[Any]) -> list[dict[str, Any]]:
    """The golden command, as it is and with every id in it turned on the owner and his contacts."""
    fields = {name: value for name, value in frame.items() if name not in ("do", "id")}
    return [fields, {name: _turned(name, value, owner, contacts) for name, value in fields.items()}]


def _turned(name: str, value: Any, owner: int, contacts: list[Any]) -> Any:
    if isinstance(value, bool) or name in ("version", "limit", "revision"):
        return value
    if isinstance(value, int):
        return owner
    if isinstance(value, list) and value:
        return [_turned(name, one, owner, contacts) for one in value]
    is_id = isinstance(value, str) and len(value) == len(str(uuid4()))
    return str(contacts[0]) if is_id else "沈" if isinstance(value, str) and name == "text" else value


def _asked(program: Any, act: Any, fields: dict[str, Any]) -> str:
    path, rest = act.path, dict(fields)
    for name in list(rest):
        if "{" + name + "}" in path:
            path = path.replace("{" + name + "}", str(rest.pop(name)))
    if act.method in ("GET", "DELETE"):
        query = "&".join(f"{name}={_listed(value)}" for name, value in rest.items())
        answer = program.generic(act.method, f"/api/v1/{path}?{query}")
    else:
        answer = program.generic(act.method, f"/api/v1/{path}", json.dumps(rest), "application/json")
    # what he said himself comes back to him
    return answer.content.decode().replace(json.dumps(fields, ensure_ascii=False), "")


def _listed(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _filled(path: str, thing: str) -> str:
    return "/".join(thing if part.startswith("{") else part for part in path.split("/"))
