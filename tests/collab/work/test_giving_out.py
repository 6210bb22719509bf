"""Whom work may be given to, and what is refused by the name of its field; numbers; files; where it came from."""

from uuid import uuid4

import pytest

from collab.core.errors import Refused
from collab.directory.models import Unit
from collab.directory.services import add_position, add_unit
from collab.files.models import File
from collab.messaging.attachments import readable
from collab.work import selectors, services
from collab.work.kinds import kind_of
from collab.work.models import Item, Numeral
from collab.work.services.numbers import issue, reserve, void
from tests.collab.conftest import program_of
from tests.collab.scenes import group, refusal_of
from tests.collab.work.scenes import act, lent_out, parts_of, request, view

pytestmark = pytest.mark.both_stacks
PAST = {"in": "until", "at": "2020-01-01T00:00:00Z"}


@pytest.fixture
def submitted(offices):
    item = request(offices)
    act(offices, "江处暑", item, "submit")
    return item


def _refused(offices, item, parts, **more):
    with pytest.raises(Refused) as refused:
        act(offices, "柯立夏", item, "agree", parts=parts, **more)
    assert Item.objects.get(pk=item).state == "checking"
    return refused.value.code, refused.value.field, refused.value.details.get("reason")


def test_what_is_wrong_is_named(offices, submitted):
    def lead(**to):
        return {"role": "lead", "to": to}

    water, streets = offices.units["市水利局"], offices.units["市城管局"]
    empty = add_unit("云汀市空编办", short_name="空编办")
    add_position(unit=empty, title="科员")
    hidden = add_unit("云汀市保密局", short_name="保密局")
    Unit.objects.filter(pk=hidden).update(visibility="own")
    for parts, more, told in (
        ([], {}, ("invalid", "parts", None)),
        ([lead(unit=999_999)], {}, ("invalid", "parts[0].to", "unknown")),
        ([lead(unit=hidden)], {}, ("invalid", "parts[0].to", "unknown")),
        ([lead(unit=empty)], {}, ("invalid", "parts[0].to", "nobody_takes_in")),
        ([lead(unit=water, person=3)], {}, ("invalid", "parts[0].to", "one_holder")),
        ([lead()], {}, ("invalid", "parts[0].to", "one_holder")),
        ([lead(unit=water), lead(unit=streets)], {}, ("invalid", "parts", "one_lead")),
        ([{"role": "assist", "to": {"unit": water}}], {}, ("invalid", "parts", "one_lead")),
        ([lead(unit=water), {"role": "assist", "to": {"unit": water}}], {}, ("invalid", "parts[1].to", "twice")),
        ([{"role": "boss", "to": {"unit": water}}], {}, ("invalid", "parts[0].role", "unknown")),
        ([lead(unit=water)], {"due": PAST}, ("invalid", "due", "past")),
        ([lead(unit=water)], {"text": "字" * 2_001}, ("invalid", "text", None)),
        ([lead(unit=water)], {"wrong": 1}, ("invalid", "wrong", None)),
    ):
        assert _refused(offices, submitted, parts, **more) == told


def test_a_request_says_what_its_kind_asks_for(offices):
    jiang = offices.persons["江处暑"]
    for fields, told in (({}, "room"), ({"room": "一", "people": "多"}, "people"), ({"room": "一", "x": 1}, "x")):
        wanted = services.Registration("toy_borrowing", "借用", uuid4(), fields=fields)
        with pytest.raises(Refused) as refused:
            services.register(wanted, by=jiang)
        assert refused.value.field == told
    with pytest.raises(Refused) as refused:
        services.register(services.Registration("nothing", "借用", uuid4()), by=jiang)
    assert refused.value.field == "kind"


def test_a_secretary_begins_it_for_his_leader_only_when_he_says_so(offices):
    own = request(offices, "温白露")
    assert view(offices, "温白露", own).initiator == "市政府 秘书 温白露"
    for_him = request(offices, "温白露", position=offices.positions["江处暑"])
    assert view(offices, "江处暑", for_him).initiator == "市政府 副市长 江处暑（秘书 温白露 代）"
    assert refusal_of(lambda: view(offices, "江处暑", own)) == "not_found"
    assert refusal_of(lambda: request(offices, "邹芒种", position=offices.positions["江处暑"])) == "forbidden"


def test_the_same_client_id_for_something_else_is_a_conflict(offices):
    client_id = uuid4()
    item = request(offices, client_id=client_id)
    assert request(offices, client_id=client_id) == item
    wanted = services.Registration("toy_borrowing", "另一间", client_id, fields={"room": "二"})
    assert refusal_of(lambda: services.register(wanted, by=offices.persons["江处暑"])) == "conflict"


def test_a_file_is_read_by_whoever_may_read_the_feedback(offices):
    item, parts = lent_out(offices)
    clerk = offices.persons["葛惊蛰"]
    file = File.objects.create(owner_id=clerk, name="现场.jpg", size=1, received=1, state="ready",
                               touched_at=Item.objects.get(pk=item).created_at)  # fmt: skip
    act(offices, "葛惊蛰", item, "accept", parts["市水利局"])
    act(offices, "葛惊蛰", item, "report", parts["市水利局"], text="附图", files=[str(file.pk)])
    assert [one.files[0].name for one in view(offices, "江处暑", item).feedback] == ["现场.jpg"]
    for name in ("江处暑", "温白露", "岑雨水", "柯立夏"):
        assert readable(offices.persons[name], file.pk).pk == file.pk
    for name in ("邢大暑", "凌立秋", "邹芒种"):
        assert refusal_of(lambda name=name: readable(offices.persons[name], file.pk)) == "not_found"
    with pytest.raises(Refused) as refused:
        act(offices, "葛惊蛰", item, "report", parts["市水利局"], text="又一次", files=[str(file.pk)])
    assert refused.value.field == "files"


def test_a_void_number_is_issued_again_and_none_is_lost(offices):
    kind, unit, by = kind_of("toy_borrowing"), offices.units["市政府"], offices.persons["江处暑"]
    assert reserve(kind, unit, count=2, reason="联合行文", by=by) == [1, 2]
    item, _ = lent_out(offices)
    assert Item.objects.get(pk=item).number.endswith("〕3号")
    first, used = Numeral.objects.get(nr=1), Numeral.objects.get(nr=3)
    void(first.pk, reason="撤稿", by=by)
    assert refusal_of(lambda: void(used.pk, reason="撤稿", by=by)) == "conflict"
    other = Item.objects.get(pk=request(offices))
    issue(first.pk, other, kind, by=by)
    assert Item.objects.get(pk=other.pk).number.endswith("〕1号")
    assert refusal_of(lambda: issue(first.pk, other, kind, by=by)) == "conflict"
    ledger = dict(Numeral.objects.order_by("nr").values_list("nr", "state"))
    assert ledger == {1: "used", 2: "reserved", 3: "used"}


def test_the_chain_reads_whole_from_any_node_for_whoever_sees_it(offices):
    first = request(offices)
    source = services.Source(item=first)
    second = request(offices, source=source)
    third = request(offices, "柯立夏", source=services.Source(words="值班电话"))
    for item in (first, second):
        nodes = selectors.chain(offices.persons["江处暑"], item).nodes
        assert [(node.item, node.sources) for node in nodes] == [(first, []), (second, [first])]
    assert view(offices, "柯立夏", third).sources[0].title == "值班电话"
    assert refusal_of(lambda: request(offices, "凌立秋", source=source)) == "not_found"
    talk = group(offices.persons["江处暑"], offices.persons["葛惊蛰"])
    from_talk = request(offices, source=services.Source(conversation=talk, nr=1))
    assert view(offices, "江处暑", from_talk).sources[0].conversation == talk
    outside = services.Source(conversation=talk)
    assert refusal_of(lambda: request(offices, "凌立秋", source=outside)) == "not_found"


def test_it_is_all_there_over_http(offices):
    item, _ = lent_out(offices)
    clerk, outsider = program_of(offices.persons["葛惊蛰"]), program_of(offices.persons["凌立秋"])
    part = parts_of(offices, item)["市水利局"]
    assert clerk.get("/api/v1/todo?what=do").json()["lines"][0]["item"] == item
    assert clerk.get("/api/v1/items/kinds").json()["kinds"][-1]["kind"] == "toy_borrowing"
    body = {"action": "accept", "version": 1, "part": part, "client_id": str(uuid4())}
    acted = clerk.post(f"/api/v1/items/{item}/acts", body, "application/json")
    assert acted.json()["item"]["part_states"] == {"accepted": 1, "sent": 1}
    again = clerk.post(f"/api/v1/items/{item}/acts", body | {"client_id": str(uuid4())}, "application/json")
    assert (again.status_code, again.json()["code"]) == (409, "stale")
    assert again.json()["item"]["nr"] == 4
    assert [line["nr"] for line in clerk.get(f"/api/v1/items/{item}/trail?after=2").json()["lines"]] == [3, 4]
    for path in ("", "/trail", "/parts", "/chain"):
        assert outsider.get(f"/api/v1/items/{item}{path}").status_code == 404
    assert outsider.post(f"/api/v1/items/{item}/acts", body, "application/json").status_code == 404
