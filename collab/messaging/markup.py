"""The small markup, parsed into a tree. Pure, linear in the length of the text, and it never refuses: what is no
markup is plain words.

    **重点**   `code`   ```block```   https://…   @{12} a person   @{all} everybody
"""

import re
from collections.abc import Mapping
from itertools import islice

from django.conf import settings

from collab.messaging.shapes import Code, CodeBlock, Link, MentionAll, MentionPerson, Node, Strong, Text

# every alternative is bounded by its closing mark and cannot run over a line (a block may), so nothing is tried twice
_TOKEN = re.compile(
    r"```\n?(?P<block>(?:[^`]|`(?!``)){1,8000}?)\n?```"
    r"|`(?P<code>[^`\n]{1,500})`"
    r"|\*\*(?P<strong>[^*\n]{1,500})\*\*"
    r"|@\{(?P<all>all)\}"
    r"|@\{(?P<person>[0-9]{1,15})\}"
    r"|(?P<link>https?://(?![/.,;:!?)])[^\s<>\"'`{}|\\^，。；：！？、（）【】「」《》]{1,2000})"
)
_TRAILING = ".,;:!?)"


def mentioned(text: str) -> tuple[list[int], bool]:
    """The persons named in the text, in order, each once, no more than may be called; and whether all are."""
    persons: dict[int, None] = {}
    everybody = False
    for token in _TOKEN.finditer(text):
        everybody = everybody or token.lastgroup == "all"
        if token.lastgroup == "person":
            persons[int(token["person"])] = None
    return list(islice(persons, settings.MENTION_LIMIT)), everybody


def parse(text: str, names: Mapping[int, str], *, may_call_all: bool) -> list[Node]:
    """The text as nodes. Only persons in `names` are called; the others stay as they were typed."""
    nodes: list[Node] = []
    at = 0
    for token in _TOKEN.finditer(text):
        node, end = _node(token, names, may_call_all=may_call_all)
        if node is None:
            continue
        _words(nodes, text[at : token.start()])
        nodes.append(node)
        at = end
    _words(nodes, text[at:])
    return nodes


def called(nodes: list[Node]) -> list[int]:
    """The persons a tree really calls, in order, each once."""
    return list(dict.fromkeys(node.person for node in nodes if isinstance(node, MentionPerson)))


def plain(nodes: list[Node]) -> str:
    """The words of a tree, for quotes and one-line previews."""
    return "".join(_plain(node) for node in nodes)


def quiet(nodes: list[Node]) -> list[Node]:
    """The same tree with names that call nobody."""
    return [Text(_plain(node)) if isinstance(node, MentionPerson | MentionAll) else node for node in nodes]


def source(nodes: list[Node]) -> str:
    """A tree as it would be typed."""
    return "".join(_typed(node) for node in nodes)


def _typed(node: Node) -> str:
    match node:
        case Strong(text=text):
            return f"**{text}**"
        case Code(text=text):
            return f"`{text}`"
        case CodeBlock(text=text):
            return f"```\n{text}\n```"
        case _:
            return _plain(node)


def _node(token: re.Match[str], names: Mapping[int, str], *, may_call_all: bool) -> tuple[Node | None, int]:
    kind, words = str(token.lastgroup), token[str(token.lastgroup)]
    if kind == "link":
        url = words.rstrip(_TRAILING)
        return Link(url), token.start() + len(url)
    if kind == "person":
        person = int(words)
        return (MentionPerson(person, names[person]) if person in names else None), token.end()
    if kind == "all":
        return (MentionAll() if may_call_all else None), token.end()
    return _PLACES[kind](words), token.end()


_PLACES: dict[str, type[CodeBlock] | type[Code] | type[Strong]] = {"block": CodeBlock, "code": Code, "strong": Strong}


def _words(nodes: list[Node], words: str) -> None:
    if words:
        nodes.append(Text(words))


def _plain(node: Node) -> str:
    match node:
        case Link(url=url):
            return url
        case MentionPerson(name=name):
            return f"@{name}"
        case MentionAll():
            return "@所有人"
        case _:
            return node.text
