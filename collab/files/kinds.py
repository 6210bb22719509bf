"""What a file is, told by its content and never by what it is called."""

from pathlib import Path

import puremagic

from collab.files.models import File

UNKNOWN = "application/octet-stream"
PICTURES = ("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp")
"""What we draw. Others, drawings with programs in them (SVG) first, are files like any other."""
_SOUNDS = ("audio/mpeg", "audio/ogg", "audio/wav", "audio/x-wav", "audio/webm", "audio/mp4", "audio/aac", "audio/flac")
_FILMS = ("video/mp4", "video/webm", "video/quicktime", "video/ogg")


def media_of(place: Path) -> str:
    """The media type of what lies there."""
    try:
        found = puremagic.magic_file(str(place))
    except (ValueError, puremagic.PureError):
        return UNKNOWN
    return found[0].mime_type or UNKNOWN if found else UNKNOWN


def kind_of(media: str) -> File.Kind:
    """How it is shown."""
    if media in PICTURES:
        return File.Kind.IMAGE
    if media in _SOUNDS:
        return File.Kind.AUDIO
    return File.Kind.VIDEO if media in _FILMS else File.Kind.FILE
