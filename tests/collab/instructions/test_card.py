"""The card of an instruction: what stands out on it."""

from collab.instructions.kind import INSTRUCTION
from collab.work.card.samples import samples_of


def test_whoever_looks_at_the_card_finds_one_thing_that_stands_out_and_only_where_it_is_awaited():
    for sample in samples_of(INSTRUCTION):
        standing_out = {one.title for one in sample.face.actions if one.mode == "primary"}
        assert standing_out <= {"录入原文", "交办", "领受", "办结反馈", "同意办结", "完成步骤"}, sample.name
        offered = [
            {rule.words.zh for rule in INSTRUCTION.rules if rule.action in acts} for acts in sample.face.acts.values()
        ]
        assert all(len(standing_out & one) <= 1 for one in offered), sample.name
