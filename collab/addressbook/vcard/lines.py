"""From the bytes of a file to its content lines: unfolded, decoded, with their parameters. Pure."""

import quopri
import re
from collections.abc import Iterator

import msgspec

_PHYSICAL = re.compile(rb"\r\n|\n|\r")
_PARAMETER = re.compile(r'([^;:="]+)(?:=("[^"]*"|[^;:"]*(?:"[^"]*"[^;:"]*)*))?')
_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"}
_BINARY = {"BASE64", "B"}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Line(msgspec.Struct, frozen=True):
    """`NAME;KIND=a,b:value`: name and kinds in capitals, the value still escaped. `broken`: its bytes are no text."""

    at: int
    name: str
    kinds: frozenset[str]
    value: str
    broken: bool = False


def lines(file: bytes) -> Iterator[Line]:
    """The content lines with the number of the physical line each begins on. What is no content line is passed over."""
    for at, raw in _logical(_as_utf8(file)):
        head, colon, value = _parted(raw)
        if colon:
            yield _line(at, head, value)


def parts(value: str, separator: str) -> list[str]:
    r"""The value cut at `;` or `,` where these are not escaped, each part without its escapes."""
    found, current, letters = [], "", iter(value)
    for letter in letters:
        if letter == "\\":
            current += _unescaped(next(letters, "\\"))
        elif letter == separator:
            found.append(current)
            current = ""
        else:
            current += letter
    return [*found, current]


def _unescaped(letter: str) -> str:
    if letter in "nN":
        return "\n"
    return letter if letter in "\\;,:" else f"\\{letter}"


def _as_utf8(file: bytes) -> bytes:
    if file.startswith(_UTF16):
        return file.decode("utf-16", errors="replace").encode()
    return file.removeprefix(b"\xef\xbb\xbf")


def _logical(file: bytes) -> Iterator[tuple[int, bytes]]:
    """Folded lines joined: a space or tab continues a line, and a `=` at the end of a quoted-printable one."""
    begun, current = 0, b""
    for at, physical in enumerate(_PHYSICAL.split(file), start=1):
        if current.endswith(b"=") and _is_quoted(current):
            current = current[:-1] + physical
        elif physical[:1] in (b" ", b"\t") and current:
            current += physical[1:]
        else:
            if current:
                yield begun, current
            begun, current = at, physical
    if current:
        yield begun, current


def _is_quoted(line: bytes) -> bool:
    return b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()


def _parted(line: bytes) -> tuple[str, bool, bytes]:
    """Head and value: cut at the first colon that stands in no quotes."""
    quoted = False
    for place, byte in enumerate(line):
        if byte == ord('"'):
            quoted = not quoted
        elif byte == ord(":") and not quoted:
            return line[:place].decode("ascii", errors="replace"), True, line[place + 1 :]
    return "", False, b""


def _line(at: int, head: str, raw: bytes) -> Line:
    name, _, rest = head.partition(";")
    kinds: set[str] = set()
    given = {"ENCODING": "", "CHARSET": ""}
    for found in _PARAMETER.finditer(rest):
        key, value = found[1].strip().upper(), (found[2] or "").replace('"', "").strip().upper()
        if key in given:
            given[key] = value
        elif not value and key in _ENCODINGS:
            given["ENCODING"] = key
        elif not value or key == "TYPE":
            kinds |= {kind.strip() for kind in (value or key).split(",")}
    name = name.rpartition(".")[2].strip().upper()
    if given["ENCODING"] in _BINARY:
        return Line(at, name, frozenset(kinds), "")
    value, broken = _text(quopri.decodestring(raw) if given["ENCODING"].startswith("Q") else raw, given["CHARSET"])
    return Line(at, name, frozenset(kinds), value, broken)


def _text(raw: bytes, charset: str) -> tuple[str, bool]:
    """The text, and whether it is only half readable. Who names no charset means UTF-8 or, on old phones, GBK."""
    named = {"": ("utf-8", "gb18030"), "GBK": ("gb18030",), "GB2312": ("gb18030",)}.get(charset, (charset, "gb18030"))
    for encoding in named:
        try:
            return raw.decode(encoding), False
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("utf-8", errors="replace"), True
