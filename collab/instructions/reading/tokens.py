"""A sentence, cut into names, the words that say who does what, times, stops, and the text between. Pure."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from collab.calendar.reading.deadlines import Found
from collab.instructions.reading.lexicon import Lexicon, Named

_TABLE = Path(__file__).with_name("words.toml")
_STOPS = {",": "comma", ":": "colon"} | dict.fromkeys(".。;!?\n\r", "stop")
_SPACES = frozenset(" \t()<>[]{}'\"“”‘’「」『』*#_~`^|")
_TITLE = re.compile(r"《[^》]{0,120}》")
_QUOTED = re.compile(r"“[^”]{1,120}”|「[^」]{1,120}」|\"[^\"]{1,120}\"")
_VAGUE = re.compile(
    r"(?:各|有关|相关|涉及|涉事|涉路|所属|沿线|所在|其他|其它|上述|以上|你)[^,.;:。、的\s]{0,6}?"
    r"(?:部门|单位|县区|县\(市、区\)|县市区|区县|县|乡镇|镇街|街道|政府|企业|科室|责任人|同志|领导|方面|局|委|办)"
    r"|属地(?:政府|县区|乡镇|街道|部门|单位)?|县区|(?:县|乡|镇)(?:政府|里)|办公室"
)
_GIVEN = re.compile(r"(?!领导|各位|负责|分管|主要|有关|相关|全体|广大|其他)[\u4e00-\u9fff]{1,3}?同志(?!们)")
_LABEL = re.compile(r"(?:(?P<lead>牵头|主办|责任|承办)|协办|配合|参与|参加)(?:单位|部门)?(?:为|是)?:")
_COUNTED = re.compile(r"等?(?P<count>[两二三四五六七八九]|\d)(?:家|个)?(?:单位|部门|局|县区|县|区|乡镇|街道)")
_ABOVE = re.compile(r"省|国家|中央|外省|外市|邻市|邻县")
_PLACE = re.compile(r"[县区镇乡]$")
_MORE = re.compile(
    r"厅|局|委(?!托)|办(?![理结好公法])|部(?![门分署位])|中心|集团|公司|学院|大学|站|大队|支队|科(?!学)|处(?![理置于])"
)
ACTION = (
    "研究|办理|落实|处理|处置|核实|核查|调查|组织|抓紧|尽快|立即|提出|拟定|制定|制订|开展|排查|抢修|整改|负责|牵头|加强|安排|会同|速|查|督促|做好|解决"
    "|启动|通知|核定|保障|完成|推进|编制|起草|汇总|梳理|加密|备足|巡查|跟进|对接|协调|统筹|介入|报|赶赴|疏导|管控|监测|答复|回复|答疑|承办|审核|把关|指导|配备|前置|预置|备好|派|抽调|增派|转移|撤离|值守|驻守|巡|盯|抢|赶|调度"
    "|摸清|摸排|清理|拿出|形成|按|参照|结合|转|予以|阅处|阅办|研处|会商|商|用|把|将|妥"
)
"""How what somebody is to do begins."""
_NO_INNER = (
    rf"(?!{ACTION}|派|成立|设立|组建|所有|全体|干部|工作|等|外|以外|之外"
    "|[两三四五六七八九对将把在按给为于会要应须能可已是有无没不去来到])"
)
_INNER = re.compile(
    _NO_INNER + r"(?:(?:(?![和与及])[\u4e00-\u9fff]){1,7}?"
    r"(?:科|室|处(?![理置于])|办(?![理结法好])|大队|支队|中队|队|所|站|中心|股|组(?!织)|分局|部门|专班"
    r"|局|委员会|公司|集团|学校|医院|协会)|[交特民刑]警)"
    rf"(?=$|[、,.;。:和与及\s]|{ACTION}|配合|协助|协办|参加|会同|应|要|抓|认真)"
)
_COUNTS = {word: value for value, word in enumerate("〇一二三四五六七八九")} | {"两": 2}


class Token(NamedTuple):
    """`kind`: name, unknown, inner, unclear, vague, given (志刚同志), counted (等三家单位), a kind of words.toml,
    label_lead, label_assist, due, comma, colon, stop, space, text. `named`: whom a name means; `counted`: how many."""

    kind: str
    start: int
    end: int
    words: str
    named: Named = Named()
    counted: int = 0


def tokens(text: str, lexicon: Lexicon, times: Sequence[Found]) -> list[Token]:
    """Of folded text. `times` are skipped whole; names inside 《…》 call nobody."""
    skipped = {one.start: one.end for one in times} | {match.start(): match.end() for match in _masked(text)}
    due = {one.start for one in times}
    found: list[Token] = []
    at = 0
    while at < len(text):
        if at in skipped:
            kind = "due" if at in due else "text"
            token = Token(kind, at, skipped[at], text[at : skipped[at]])
        else:
            token = _token_at(text, at, lexicon)
        _append(found, token)
        at = token.end
    return found


def _masked(text: str) -> Iterator[re.Match[str]]:
    yield from _TITLE.finditer(text)
    yield from (match for match in _QUOTED.finditer(text) if match.end() - match.start() < len(text.rstrip(" 。.")))


def _append(found: list[Token], token: Token) -> None:
    """Text goes with text; a name that goes on as another's is nobody we know."""
    if found and token.kind == "text" == found[-1].kind and found[-1].end == token.start:
        before = found.pop()
        token = Token("text", before.start, token.end, before.words + token.words)
    found.append(token)


def _token_at(text: str, at: int, lexicon: Lexicon) -> Token:
    letter = text[at]
    if letter in _STOPS:
        return _stop(text, at)
    if letter in _SPACES:
        return Token("space", at, at + 1, letter)
    candidates = [*_names_at(text, at, lexicon), *_patterns_at(text, at, lexicon), *_words_at(text, at, lexicon)]
    return max(candidates, key=lambda one: one.end, default=Token("text", at, at + 1, letter))


def _stop(text: str, at: int) -> Token:
    """3.5 holds no stop, nor 12:30."""
    inside = text[at] in ".:," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
    return Token("text" if inside else _STOPS[text[at]], at, at + 1, text[at])


def _names_at(text: str, at: int, lexicon: Lexicon) -> Iterator[Token]:
    if found := lexicon.named_at(text, at):
        words, named = found
        token = Token("name", at, at + len(words), words, named)
        yield _whole(text, token, lexicon)
    elif (above := _ABOVE.match(text, at)) and (found := lexicon.named_at(text, above.end())):  # 省水利局
        theirs = _whole(text, Token("name", above.end(), above.end() + len(found[0]), *found), lexicon)
        yield Token("unknown", at, theirs.end, text[at : theirs.end])


def _whole(text: str, token: Token, lexicon: Lexicon) -> Token:
    """The name with what belongs to it: 水利局工程建设科 is a part of it, 水利局防办 maybe one; 水利厅 and 青屿县水利局
    are others than 水利 and 青屿县."""
    if not token.named.units or token.named.inner:
        return token
    sections = lexicon.sections.get(token.named.units[0], ()) if len(token.named.units) == 1 else ()
    if inner := max((one for one in sections if text.startswith(one, token.end)), key=len, default=""):
        end = token.end + len(inner)
        return Token("name", token.start, end, text[token.start : end], token.named._replace(inner=inner))
    if (end := _theirs(text, token, lexicon)) > token.end:
        return Token("unknown", token.start, end, text[token.start : end], token.named)
    if (inside := _INNER.match(text, token.end)) and not _names_another(text, *inside.span(), lexicon):
        kind = "unknown" if token.named.bare else "inner"
        return Token(kind, token.start, inside.end(), token.words + inside[0], token.named)
    return token


def _names_another(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """水利局协助应急局 is two units, not a part of one."""
    found = (lexicon.named_at(text, at) for at in range(start, end))
    return any(one is not None and bool(one[1].units) and not one[1].bare for one in found)


def _theirs(text: str, token: Token, lexicon: Lexicon) -> int:
    """Where the name of another begins with this one, its end; else the end of this one."""
    if token.named.bare and (more := _MORE.match(text, token.end)):
        return more.end()
    following = lexicon.named_at(text, token.end)
    if following and following[1].units and _PLACE.search(token.words) and not _PLACE.search(following[0]):
        return token.end + len(following[0])
    return token.end


def _patterns_at(text: str, at: int, lexicon: Lexicon) -> Iterator[Token]:
    if found := _VAGUE.match(text, at):
        yield Token("vague", at, found.end(), found[0])
    if found := _LABEL.match(text, at):
        yield Token("label_lead" if found["lead"] else "label_assist", at, found.end(), found[0])
    if found := _COUNTED.match(text, at):
        yield Token("counted", at, found.end(), found[0], counted=_COUNTS.get(found["count"]) or int(found["count"]))
    if (found := _GIVEN.match(text, at)) and not (any(_words_at(text, at, lexicon)) or lexicon.named_at(text, at)):
        yield Token("given", at, found.end(), found[0].removesuffix("同志"))


def _words_at(text: str, at: int, lexicon: Lexicon) -> Iterator[Token]:
    """The longest word that leaves the name behind it whole: in 转交通局 that is 转."""
    words, lengths = _keywords()
    found = [length for length in lengths.get(text[at], ()) if text[at : at + length] in words]
    whole = [length for length in found if length == 1 or not _cuts(text, at + length, lexicon)]
    for length in (whole or found)[:1]:
        yield Token(words[text[at : at + length]], at, at + length, text[at : at + length])


def _cuts(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether the last letter before `end` begins a name."""
    return text[end - 1 : end + 1] != "" and end < len(text) and lexicon.named_at(text, end - 1) is not None


@cache
def word_list(kind: str) -> frozenset[str]:
    """The words of that kind."""
    return frozenset(_table()[kind].split())


@cache
def _table() -> dict[str, str]:
    return msgspec.toml.decode(_TABLE.read_bytes(), type=dict[str, str])


@cache
def _keywords() -> tuple[dict[str, str], dict[str, tuple[int, ...]]]:
    """Word → kind, and by first letter how long they are, the longest first."""
    kinds = [kind for kind in _table() if kind not in ("about", "call_of_name", "never_so")]
    words = {word: "text" if kind == "noise" else kind for kind in reversed(kinds) for word in _table()[kind].split()}
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return words, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
