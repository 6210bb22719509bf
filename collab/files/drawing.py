"""Thumbnail and preview of a picture, drawn by a process of its own: `python -m collab.files.drawing`.

A picture may be made to eat memory or time. So the size is read from its head before a pixel is, and the process may
take only so much of both; whatever it dies of, the file stays a file without a picture. Nothing of what a camera wrote
beside the pixels (place, owner) is in what is drawn. It reads the picture from its input and answers on its output, so
that no byte of it lies open on a disc.
"""

import io
import json
import resource
import subprocess
import sys
from typing import Any, NamedTuple

MOST_PIXELS = 25_000_000
MOST_FRAMES = 500
MOST_BYTES = 40 << 20
THUMBNAIL_SIDE, PREVIEW_SIDE = 480, 1920
_SECONDS = 15
_MEMORY = 1 << 30
_FORMS = ("JPEG", "PNG", "GIF", "WEBP", "BMP")


class Drawn(NamedTuple):
    """Upright, in pixels; both pictures in WebP."""

    width: int
    height: int
    preview: bytes
    thumbnail: bytes


class TooManyFrames(Exception):
    """An animation or a pile of pages made to keep whoever opens it busy."""


def drawn(picture: bytes) -> Drawn | None:
    """Draw both; None where it cannot be drawn. Raises TooManyFrames."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "collab.files.drawing"],
            input=picture, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_SECONDS, check=True,
        )  # fmt: skip
        head, _, bodies = done.stdout.partition(b"\n")
        told = json.loads(head)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    if told["frames"] > MOST_FRAMES:
        raise TooManyFrames
    if not told["width"]:
        return None
    return Drawn(told["width"], told["height"], bodies[: told["preview"]], bodies[told["preview"] :])


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    from PIL import Image

    with Image.open(io.BytesIO(sys.stdin.buffer.read()), formats=(*_FORMS, "TIFF")) as picture:
        small = picture.width * picture.height <= MOST_PIXELS
        told = {"width": 0, "height": 0, "preview": 0, "frames": getattr(picture, "n_frames", 1) if small else 1}
        bodies: list[bytes] = []
        if small and told["frames"] <= MOST_FRAMES and picture.format in _FORMS:
            (told["width"], told["height"]), bodies = _pictures(picture)
            told["preview"] = len(bodies[0])
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + b"".join(bodies))


def _pictures(picture: Any) -> tuple[tuple[int, int], list[bytes]]:
    """Its upright size; preview and thumbnail of it."""
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(picture)
    plain = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    size, bodies = plain.size, []
    for side in (PREVIEW_SIDE, THUMBNAIL_SIDE):
        plain.thumbnail((side, side))
        bare = Image.new(plain.mode, plain.size)  # only the pixels go on
        bare.paste(plain)
        target = io.BytesIO()
        bare.save(target, "WEBP", quality=82)
        bodies.append(target.getvalue())
    return size, bodies


if __name__ == "__main__":
    main()
