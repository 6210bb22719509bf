"""What is built of blocks is a card like any other."""

import msgspec

from bots.blocks import ask, button, facts, form, progress, table, words
from collab.cards.body import Form
from collab.cards.forms import form_of, read
from collab.cards.parsing import parsed


def test_a_body_built_of_blocks_is_read_as_it_was_built_and_its_form_can_be_filled_in():
    body = [words("请报送", subtle=True), facts(主办="市水利局"), progress("已报", 1, 2), table(["单位"], ["市水利局"])]
    actions = [button("签收", "accept"), form("退回", "decline", ask("reason", "理由"))]
    built = Form(body=body, actions=actions)
    assert parsed(msgspec.json.encode(built)) == built
    assert read(form_of(body, actions, "decline"), {"reason": "不属本单位"}) == {"reason": "不属本单位"}
