"""Whether a scanner for malicious programs (恶意代码) knows a file: clamd where the site has one, and by ourselves the
harmless file that scanners are tested with (EICAR)."""

import socket
import struct
from collections.abc import Iterable

from django.conf import settings

from collab.core.errors import Unavailable
from collab.files.sealing import CHUNK

_EICAR = b"EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!"
_TEST = "Eicar-Test-Signature"
_SECONDS = 60


def found_in(content: Iterable[bytes]) -> str | None:
    """What the scanner calls it; None: nothing. Raises Unavailable where the scanner does not answer."""
    pieces = iter(content)
    begin = next(pieces, b"")
    if _EICAR in begin[:256]:
        return _TEST
    return _asked([begin], pieces) if settings.CLAMD else None


def _asked(*parts: Iterable[bytes]) -> str | None:
    """clamd's INSTREAM: `length · bytes` again and again, then length 0; it answers `stream: <what> FOUND` or OK."""
    host, _, port = settings.CLAMD.rpartition(":")
    try:
        with socket.create_connection((host, int(port)), timeout=_SECONDS) as line:
            line.sendall(b"zINSTREAM\0")
            for part in parts:
                for piece in part:
                    line.sendall(struct.pack("!L", len(piece)) + piece)
            line.sendall(struct.pack("!L", 0))
            answer = b"".join(iter(lambda: line.recv(CHUNK), b"")).rstrip(b"\0\n").decode(errors="replace")
    except OSError:
        raise Unavailable("the scanner does not answer", retry_after=30) from None
    if answer.endswith("FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    if not answer.endswith("OK"):
        raise Unavailable("the scanner could not look at it", retry_after=30)
    return None
