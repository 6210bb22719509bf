"""A card of anybody's making is read as it is, shows something for what nobody can draw, or is refused by name."""

import json

import pytest

from collab.cards.body import Execute, TextBlock, TextRun, Unknown, UnknownAction
from collab.cards.parsing import BODY_BYTES, MOST_ACTIONS, MOST_DEPTH, parsed
from collab.core.errors import Invalid, Refused, TooLarge


def card(*body, actions=()):
    return {"type": "AdaptiveCard", "version": "1.5", "body": list(body), "actions": list(actions)}


def words(text="你好", **more):
    return {"type": "TextBlock", "text": text, **more}


def nested(depth):
    held = words()
    for _ in range(depth):
        held = {"type": "Container", "items": [held]}
    return held


def test_a_card_as_the_stock_designer_writes_it_is_read():
    read = parsed(
        card(
            words(size="Large", weight="Bolder", color="Attention", wrap=True),
            {"type": "RichTextBlock", "inlines": ["一", {"type": "TextRun", "text": "二", "italic": True}]},
            {"type": "ColumnSet", "columns": [{"type": "Column", "width": "2", "items": [words()]}]},
            actions=[{"type": "Action.Submit", "title": "交", "data": {"verb": "send"}}],
        )
    )
    heading, rich, columns = read.body
    assert heading == TextBlock(text="你好", size="large", weight="bolder", color="attention")
    assert rich.inlines == [TextRun(text="一"), TextRun(text="二", italic=True)]
    assert columns.columns[0].width == 2
    assert read.actions == [Execute(title="交", verb="send")]


def test_what_nobody_can_draw_shows_what_its_author_gave_instead_and_never_nothing():
    read = parsed(
        card(
            {"type": "Media", "fallback": words("录像")},
            {"type": "Carousel", "fallback": {"type": "Chart", "fallback": words("图")}},
            {"type": "Rating"},
            {"type": "Badge", "fallback": "drop"},
            words(isVisible=False),
            actions=[{"type": "Action.Popover", "title": "看"}],
        )
    )
    assert read.body == [
        Unknown(was="Media", fallback=TextBlock(text="录像")),
        Unknown(was="Carousel", fallback=Unknown(was="Chart", fallback=TextBlock(text="图"))),
        Unknown(was="Rating"),
    ]
    assert read.actions == [UnknownAction(title="看", was="Action.Popover")]


BAD = {
    "a number for words": (card({"type": "Container", "items": [words(1)]}), "body[0].items[0].text"),
    "no words": (card({"type": "TextBlock"}), "body[0]"),
    "an unknown size": (card(words(size="huge")), "body[0].size"),
    "too many letters": (card(words("长" * 4_001)), "body[0].text"),
    "a program behind a button": (
        card(actions=[{"type": "Action.OpenUrl", "title": "看", "url": "javascript:alert(1)"}]),
        "actions[0].url",
    ),
    "a page of nobody's": (
        card(actions=[{"type": "Action.OpenUrl", "title": "看", "url": "//elsewhere.example"}]),
        "actions[0].url",
    ),
    "plain http": (
        card(actions=[{"type": "Action.OpenUrl", "title": "看", "url": "http://a.example"}]),
        "actions[0].url",
    ),
    "somebody else's name in an address": (
        card(actions=[{"type": "Action.OpenUrl", "title": "看", "url": "https://gov.example@evil.example/"}]),
        "actions[0].url",
    ),
    "a picture of another site": (card({"type": "Image", "url": "https://a.example/x.png"}), "body[0].url"),
    "an input without a name": (card({"type": "Input.Text", "id": "a b"}), "body[0].id"),
    "a list for a body": ({"type": "AdaptiveCard", "body": {}}, "body"),
    "words for an element": (card("hello"), "body[0]"),
    "another thing": ({"type": "Message"}, "type"),
    "a thousand buttons": (
        card(actions=[{"type": "Action.Execute", "title": "按", "verb": "press"}] * 1_000),
        f"actions[{MOST_ACTIONS}]",
    ),
    "a thousand lines": (card(*[words()] * 1_000), "body[399]"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_refused_and_named_by_its_place(name):
    told, field = BAD[name]
    with pytest.raises(Invalid) as refused:
        parsed(told)
    assert refused.value.field == field


def test_fifty_deep_is_too_deep_and_the_place_says_where():
    assert parsed(card(nested(MOST_DEPTH - 2)))
    with pytest.raises(Invalid) as refused:
        parsed(card(nested(50)))
    assert refused.value.field.startswith("body[0].items[0]")


def test_a_megabyte_is_too_large():
    with pytest.raises(TooLarge):
        parsed(card(*[words("长" * 3_000)] * (BODY_BYTES // 3_000)))


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"null", b'"a"', b"\xff", b"[" * 60_000, b"{}{}"])
def test_what_is_no_card_is_refused(raw):
    with pytest.raises(Refused):
        parsed(raw)


def test_words_stay_words():
    said = "<img src=x onerror=alert(1)> **不是标记** {{7*7}}"
    assert parsed(json.dumps(card(words(said))).encode()).body == [TextBlock(text=said)]
