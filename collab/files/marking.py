"""水印: a picture with the name of who looks at it, written all over it, faint and slanting.

Only what we drew ourselves is written on, so nothing foreign is opened here.
"""

import io
import math
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.timezone import localtime
from PIL import Image, ImageDraw, ImageFont

from collab.core import clock
from collab.directory.models import Person

_PLACES = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
)
_SLANT = 24  # degrees
_LIGHT, _DARK = (255, 255, 255, 84), (0, 0, 0, 84)  # both, so that it is seen on any ground


def viewer_words(viewer: int) -> str:
    """Whose eyes these are, and when: 岑雨水 0731 2026-11-23. The last digits of his telephone tell namesakes apart.

    In pinyin where there are no Chinese letters to draw with.
    """
    person = Person.objects.select_related("user").get(pk=viewer)
    tail = (person.phone or person.user.login)[-4:]
    name = person.name if _has_chinese() else person.pinyin
    return f"{name} {tail} {localtime(clock.now()):%Y-%m-%d}"


def marked(picture: bytes, words: str) -> bytes:
    """The picture (WebP) with the words over and over, slanting."""
    with Image.open(io.BytesIO(picture), formats=("WEBP",)) as opened:
        ground = opened.convert("RGBA")
    size = max(12, min(ground.size) // 26)
    ground.alpha_composite(_written(ground.size, words, size))
    target = io.BytesIO()
    ground.convert("RGB").save(target, "WEBP", quality=82, method=1)
    return target.getvalue()


def _written(size: tuple[int, int], words: str, letters: int) -> Image.Image:
    """A sheet of this size, empty but for the words."""
    side = math.ceil(math.hypot(*size))
    sheet = Image.new("RGBA", (side, side))
    pen, font = ImageDraw.Draw(sheet), _font(letters)
    wide = math.ceil(pen.textlength(words, font=font)) + 4 * letters
    for row, y in enumerate(range(0, side, 5 * letters)):
        for x in range(-(row % 2) * wide // 2, side, wide):
            pen.text((x + 1, y + 1), words, font=font, fill=_DARK)
            pen.text((x, y), words, font=font, fill=_LIGHT)
    slanting = sheet.rotate(_SLANT)
    left, top = (side - size[0]) // 2, (side - size[1]) // 2
    return slanting.crop((left, top, left + size[0], top + size[1]))


def _has_chinese() -> bool:
    return _letters() is not None


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    found = _letters()
    return ImageFont.truetype(found, size) if found else ImageFont.load_default(size)


def _letters() -> str | None:
    return _found(settings.WATERMARK_FONT)


@lru_cache(maxsize=4)
def _found(said: str) -> str | None:
    return next((place for place in (said, *_PLACES) if place and Path(place).is_file()), None)
