"""Text that people typed, pasted or forged: what is kept of it can be stored and shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab.core.errors import Invalid
from collab.core.text import clean, shortened, titled

ANY = st.text(st.characters(exclude_categories=()), max_size=40)


@pytest.mark.parametrize("text", ["\x00", "你\x00好", "\ud83d", "好\udc00"])
def test_what_no_database_can_store_is_refused_and_the_field_is_named(text):
    with pytest.raises(Invalid) as refused:
        clean(text, "title")
    assert refused.value.field == "title"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  你好\r\n再见\r ", "你好\n再见"),
        ("e\u0301", "é"),
        ("\ufeff标题\u202egpj.exe\u2069", "标题gpj.exe"),
        ("a\x07b\x1bc\x85d", "abcd"),
        ("👨‍👩‍👧 一家", "👨‍👩‍👧 一家"),
        ("\tif x:\n\t\ty", "if x:\n\t\ty"),
    ],
)
def test_words_stay_and_tricks_go(typed, kept):
    assert clean(typed, "text") == kept


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b", "\u200d\u2060\u3000", "\u202e\ufeff", "\x01"])
def test_what_nobody_would_see_is_nothing(text):
    assert clean(text, "text") == ""


@given(ANY)
def test_whatever_is_typed_is_refused_or_clean_for_good(text):
    try:
        words = clean(text, "text")
    except Invalid:
        assert "\x00" in text or any(unicodedata.category(letter) == "Cs" for letter in text)
        return
    assert clean(words, "text") == words
    words.encode()
    assert not any(unicodedata.category(letter) == "Cc" for letter in words if letter not in "\n\t")
    assert not set(words) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(ANY, st.integers(1, 30))
def test_a_name_is_one_line_of_the_length_it_may_have(text, length):
    try:
        name = titled(text, "name", length)
    except Invalid:
        return
    assert 0 < len(name) <= length
    assert name == " ".join(name.split())


@given(ANY, st.integers(1, 30))
def test_an_excerpt_is_never_longer_and_never_says_more(text, length):
    excerpt = shortened(text, length)
    assert len(excerpt) <= length
    assert " ".join(text.split()).startswith(excerpt.removesuffix("…"))
    assert "\n" not in excerpt
