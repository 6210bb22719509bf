"""Thumbnail and preview of a picture, drawn by a process of its own: `python -m collab.files.drawing <folder>`.

A picture may be made to eat memory or time. So the size is read from its head before a pixel is, and the process may
take only so much of both; whatever it dies of, the file stays a file without a picture. Nothing of what a camera wrote
beside the pixels (place, owner) is in what is drawn.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

MOST_PIXELS = 25_000_000
MOST_FRAMES = 500
THUMBNAIL_SIDE, PREVIEW_SIDE = 480, 1920
_SECONDS = 15
_MEMORY = 1 << 30


class Drawn(NamedTuple):
    """Upright, in pixels."""

    width: int
    height: int


def drawn(folder: Path) -> Drawn | None:
    """Draw both beside the original; None where it cannot be drawn."""
    try:
        done = subprocess.run(  # noqa: S603  a folder of our own
            [sys.executable, "-m", "collab.files.drawing", str(folder)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_SECONDS, check=True,
        )  # fmt: skip
        return Drawn(**json.loads(done.stdout))
    except (OSError, subprocess.SubprocessError, ValueError, TypeError):
        return None


def main(folder: Path) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    from PIL import Image, ImageOps

    from collab.files.storage import ORIGINAL, PREVIEW, THUMBNAIL

    with Image.open(folder / ORIGINAL, formats=("JPEG", "PNG", "GIF", "WEBP", "BMP")) as picture:
        if picture.width * picture.height > MOST_PIXELS or getattr(picture, "n_frames", 1) > MOST_FRAMES:
            raise SystemExit(1)
        upright = ImageOps.exif_transpose(picture)
        plain = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    size = plain.size
    for name, side in ((PREVIEW, PREVIEW_SIDE), (THUMBNAIL, THUMBNAIL_SIDE)):
        plain.thumbnail((side, side))
        bare = Image.new(plain.mode, plain.size)  # only the pixels go on
        bare.paste(plain)
        bare.save(folder / name, "WEBP", quality=82)
    sys.stdout.write(json.dumps({"width": size[0], "height": size[1]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
