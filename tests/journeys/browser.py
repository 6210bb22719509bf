"""A Chromium, a Chinese font and emoji out of npm packages: unpacked once, needing neither root nor the machine."""

import io
import json
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli
from playwright.sync_api import Browser, sync_playwright

_PACKAGES = Path(__file__).parent / "node_modules"
_CHROMIUM = _PACKAGES / "@sparticuz" / "chromium"
_FONTS = _PACKAGES / "@expo-google-fonts"

_ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A headless Chromium that draws Chinese. While it is open, no event loop of ours can run in this thread."""
    program = _unpacked()
    environment = {
        "HOME": str(program.parent),
        "LD_LIBRARY_PATH": f"{program.parent}/lib:{program.parent}",
        "FONTCONFIG_FILE": str(program.parent / "fonts.conf"),
        "LANG": "zh_CN.UTF-8",
        "TZ": "Asia/Shanghai",
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, chromium_sandbox=False, args=_ARGUMENTS, env=environment
        )
        yield browser
        browser.close()


def _unpacked() -> Path:
    """The program, unpacked beside the Python environment the first time. Two that do so at once do no harm."""
    place = Path(sys.prefix) / "browser" / _version()
    if not place.exists():
        place.parent.mkdir(exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=place.parent))
        _unpack(fresh)
        try:
            fresh.rename(place)
        except OSError:
            if not place.exists():
                raise
    _name_fonts(place / "fonts.conf")
    return place / "chromium"


def _version() -> str:
    return json.loads((_CHROMIUM / "package.json").read_text())["version"]


def _unpack(folder: Path) -> None:
    for name in ("al2023", "swiftshader"):
        packed = brotli.decompress((_CHROMIUM / "bin" / f"{name}.tar.br").read_bytes())
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extraction_filter = getattr(tarfile, "data_filter", None)
            archive.extractall(folder)  # noqa: S202 - a package of ours, locked by its hash
    program = folder / "chromium"
    program.write_bytes(brotli.decompress((_CHROMIUM / "bin" / "chromium.br").read_bytes()))
    program.chmod(0o755)


def _name_fonts(file: Path) -> None:
    told = _FONTCONFIG.format(fonts=_FONTS, cache=file.with_name("fonts"))
    if not file.exists() or file.read_text() != told:
        file.write_text(told)


_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}/noto-sans-sc/400Regular</dir>
  <dir>{fonts}/noto-sans-sc/500Medium</dir>
  <dir>{fonts}/noto-sans-sc/700Bold</dir>
  <dir>{fonts}/noto-color-emoji</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""
