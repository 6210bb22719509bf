"""How text is cut: whatever stands in a text together is found by any part of it that begins where a word begins."""

from hypothesis import given
from hypothesis import strategies as st

from collab.messaging import words

_CHINESE = st.text(alphabet="市水利局防汛抗旱会议室预订，。 ", min_size=1, max_size=30)


def test_chinese_is_cut_in_pairs_and_the_rest_in_words():
    assert words.pieces("明天开会GD-2026") == {"明天", "天开", "开会", "会", "gd", "2026"}


def test_a_question_asks_for_pairs_and_a_lone_character_for_a_beginning():
    assert words.asked("会议室") == ({"会议", "议室"}, set())
    assert words.asked("会") == (set(), {"会"})
    assert words.asked("GD 会议") == ({"会议"}, {"gd"})


@given(_CHINESE, st.data())
def test_every_part_of_a_chinese_text_asks_only_for_pieces_that_are_there(text, data):
    begin = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(begin + 1, len(text)))
    whole, beginnings = words.asked(text[begin:end])
    there = words.pieces(text)
    assert whole <= there
    assert all(any(piece.startswith(one) for piece in there) for one in beginnings)
