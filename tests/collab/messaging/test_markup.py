"""The small markup: whatever is typed becomes a tree of plain data, quickly, and no word of it is lost."""

import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collab.messaging import markup
from collab.messaging.shapes import Code, CodeBlock, Link, MentionAll, MentionPerson, Node, Strong, Text

NAMES = {12: "温白露", 7: "葛惊蛰"}
PIECES = [
    "**",
    "*",
    "`",
    "```",
    "\n",
    "@{12}",
    "@{99}",
    "@{all}",
    "@{",
    "}",
    "http://",
    "https://a.cn/",
    ".",
    ")",
    "汛",
    "a b",
    "<b>",
    "|",
]
TYPED = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


def parse(text: str, *, may_call_all: bool = True) -> list[Node]:
    return markup.parse(text, NAMES, may_call_all=may_call_all)


def source(node: Node) -> str:
    """The node as it is typed."""
    match node:
        case Strong(text):
            return f"**{text}**"
        case Code(text):
            return f"`{text}`"
        case MentionPerson(person):
            return f"@{{{person}}}"
        case MentionAll():
            return "@{all}"
        case Link(url):
            return url
        case _:
            return node.text


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("水位 **上涨**。", [Text("水位 "), Strong("上涨"), Text("。")]),
        ("`df -h` 看看", [Code("df -h"), Text(" 看看")]),
        ("```\nif x:\n    `y`\n```", [CodeBlock("if x:\n    `y`")]),
        ("看https://a.cn/b?c=1 然后", [Text("看"), Link("https://a.cn/b?c=1"), Text(" 然后")]),
        ("看 https://a.cn/b。", [Text("看 "), Link("https://a.cn/b"), Text("。")]),
        ("(见 http://a.cn/b).", [Text("(见 "), Link("http://a.cn/b"), Text(").")]),
        ("@{12}，@{7}@{8}", [MentionPerson(12, "温白露"), Text("，"), MentionPerson(7, "葛惊蛰"), Text("@{8}")]),
        ("@{all}", [MentionAll()]),
        ("**没有\n合上**", [Text("**没有\n合上**")]),
        ("`@{12}` **@{12}**", [Code("@{12}"), Text(" "), Strong("@{12}")]),
        ("https://... http:// https://)", [Text("https://... http:// https://)")]),
        ("1 ** 2 ** 3", [Text("1 "), Strong(" 2 "), Text(" 3")]),
    ],
)
def test_what_people_type_is_drawn_as_they_mean_it(typed, tree):
    assert parse(typed) == tree


def test_who_may_not_call_all_has_said_mere_words():
    assert parse("@{all} 来", may_call_all=False) == [Text("@{all} 来")]


@given(TYPED)
def test_whatever_is_typed_becomes_a_tree_that_says_it_all(text):
    tree = parse(text)
    if not any(isinstance(node, CodeBlock) for node in tree):
        assert "".join(map(source, tree)) == text
    assert all(markup.plain([node]) for node in tree)
    assert msgspec.json.decode(msgspec.json.encode(tree), type=list[Node]) == tree


@given(st.text(st.characters(exclude_characters="*`@h"), min_size=1))
def test_words_without_marks_stay_as_they_are(text):
    assert parse(text) == [Text(text)]
    assert markup.plain(parse(text)) == text


@given(TYPED)
def test_only_those_are_called_who_were_named_and_each_once(text):
    persons, everybody = markup.mentioned(text)
    tree = parse(text)
    assert markup.called(tree) == [person for person in persons if person in NAMES]
    assert any(isinstance(node, MentionAll) for node in tree) == everybody


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>'>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "[x](javascript:alert(1))",
    '![x](https://a.cn/x.png"onerror="alert(1))',
    "<https://a.cn/'onclick=alert(1)>",
    'https://a.cn/"onmouseover="alert(1)',
    "https://a.cn/<script>",
    "https://a.cn/'><img src=x onerror=alert(1)>",
    "**<b onclick=alert(1)>**",
    "`<script>`",
    "```<script>alert(1)</script>```",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "&lt;script&gt;",
    "{{constructor.constructor('alert(1)')()}}",
    '<a href="&#106;avascript:alert(1)">x</a>',
    "https://javascript:alert(1)@a.cn",
    "@{12<script>}",
    "@{all onclick=alert(1)}",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_typed_is_ever_more_than_words_or_a_plain_web_address(typed):
    for node in parse(typed):
        if isinstance(node, Link):
            assert node.url.startswith(("http://", "https://"))
            assert not set(node.url) & set("<>\"'`{}|\\^ \t\n")
        else:
            assert isinstance(node, Text | Strong | Code | CodeBlock)
            assert source(node).strip("*`\n") in typed
    assert not any(isinstance(node, MentionPerson | MentionAll) for node in parse(typed))


BOMBS = [
    "[",
    "*",
    "**",
    "**a",
    "**a*",
    "* *",
    "`",
    "``",
    "```",
    "`a",
    "```a",
    "``a",
    "`" * 4 + "a",
    "|",
    "@{",
    "@{1",
    "@{12}",
    "@",
    "http://",
    "https://a",
    "h",
    "(",
    "!",
    ".",
    ")",
    "\n",
    "**\n",
    "`\n",
    "```\n",
    "汛",
    "**" + "a" * 499,
    "`" + "a" * 499,
    "``" + "a" * 499 + "\n",
]


@pytest.mark.parametrize("piece", BOMBS)
@pytest.mark.parametrize(("length", "seconds"), [(8_000, 0.1), (64_000, 0.8)])
def test_no_text_takes_longer_than_its_length_allows(piece, length, seconds):
    for text in (
        piece * (length // len(piece)),
        "```" + piece * (length // len(piece)),
        "https://" + piece * (length // len(piece)),
    ):
        assert any(_spent_on(text) < seconds for _ in range(5))  # a busy machine spends more on the same work


def _spent_on(text):
    began = time.process_time()
    parse(text)
    return time.process_time() - began
