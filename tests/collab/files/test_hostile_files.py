"""Files made to harm: each leaves the process alive, gets no 5xx but the one that says there is no room, and reaches
nobody as what it pretends to be. The numbers are the rows of the table of hostile inputs."""

import io
import socket
import struct
import threading
import zipfile

import pytest
from PIL import Image

from collab.audit.models import Record
from collab.files import services, storage
from collab.files.models import File
from tests.collab.conftest import program_of
from tests.collab.files.sending import content_of, picture, say_with, sent_in
from tests.collab.scenes import group, refusal_of

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><foreignObject/><image href="http://x/"/></svg>'
)
PDF = b"%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF"
ENTITIES = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">' + b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12)
)
BOMB_XML = ENTITIES + b"]><a>&x;&l11;</a>"
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"


def frames(form, count, size=(2, 2)):
    target = io.BytesIO()
    first, *others = [Image.new("RGB", size, (n % 256, n // 256, 7)) for n in range(count)]
    first.save(target, form, save_all=True, append_images=others)
    return target.getvalue()


def zipped(**parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("_", "/"), content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("%2e%2e%2fpasswd", "%2e%2e%2fpasswd"),
        ("a\x00.txt", "a.txt"),
        ("x" * 4_096, "x" * 199 + "…"),
        ("CON", "_CON"),
        ("aux.txt", "_aux.txt"),
        ("console.log", "console.log"),
        (".htaccess", "htaccess"),
        ("-rf", "rf"),
        ("exe\u202egpj.scr", "exegpj.scr"),
    ],
)
def test_68_a_name_is_shown_harmless_and_the_bytes_lie_under_a_random_one(said, called, cen, files_here):
    file = sent_in(cen, b"x", name=said)
    assert file.name == called
    lying = [place.relative_to(files_here).as_posix() for place in files_here.rglob("*") if place.is_file()]
    assert lying == [f"{file.pk.hex[:2]}/{file.pk.hex}/original.sealed"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("69 page.jpg", b"<html><script>alert(1)</script></html>"),
        ("69 script.jpg", b"/*\xff\xd8\xff\xe0*/alert(1)"),
        ("69 gifar.gif", frames("GIF", 1) + zipped(a_class=b"\xca\xfe\xba\xbe")),
        ("69 polyglot.jpg", picture() + b"<script>alert(1)</script>"),
        ("70 drawing.svg", SVG),
        ("70 drawing.png", SVG),
        ("75 bomb.svg", b'<?xml version="1.0"?>' + BOMB_XML.replace(b"<a>", b"<svg>").replace(b"</a>", b"</svg>")),
        ("75 bomb.docx", zipped(word_document=BOMB_XML, _rels=BOMB_XML)),
        ("77 programme.pdf", PDF),
    ],
)
def test_69_70_75_77_what_could_run_is_only_downloaded_and_nothing_looks_inside_it(name, content, cen, ge):
    there, reader = group(cen, ge), program_of(ge)
    file = sent_in(cen, content, name=name)
    say_with(cen, there, file.pk)
    original = reader.get(f"/api/v1/files/{file.pk}/original")
    assert content_of(original) == content
    assert original.headers["Content-Disposition"].startswith("attachment;")
    assert original.headers["X-Content-Type-Options"] == "nosniff"
    assert original.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    shown = reader.get(f"/api/v1/files/{file.pk}/preview")
    if file.kind == "image":  # it is a picture too, and only its pixels are shown
        drawn = content_of(shown)
        assert drawn[8:12] == b"WEBP"
        assert b"alert" not in drawn
        assert b"PK" not in drawn
    else:
        assert shown.status_code == 404


@pytest.mark.parametrize("content", [frames("GIF", 5_000), frames("PNG", 600), frames("TIFF", 1_000)])
def test_72_pictures_with_thousands_of_frames_are_not_taken(content, cen):
    client = program_of(cen)
    file = services.begin(owner=cen, name="a.gif", size=len(content))
    services.append(owner=cen, file=file.pk, offset=0, data=content)
    refused = client.post(f"/api/v1/files/{file.pk}/ready", {}, "application/json")
    assert (refused.status_code, refused.json()["code"], refused.json()["reason"]) == (422, "unsafe", "frames")
    there = group(cen)
    assert refusal_of(lambda: say_with(cen, there, file.pk)) == "not_found"


@pytest.mark.parametrize("length", [1, 20, 60, 200])
def test_73_what_is_left_of_a_picture_is_a_file_without_one(length, cen):
    file = sent_in(cen, picture()[:length], name="现场.jpg")
    assert (file.kind, file.width) == ("file", 0)
    assert len(storage.whole(file, storage.ORIGINAL)) == length


def test_76_where_a_photo_was_taken_is_in_the_original_alone(cen):
    told = Image.Exif()
    told.get_ifd(0x8825)[1] = "N"
    told[0x8825] = {1: "N", 2: (30.0, 15.0, 7.5), 3: "E", 4: (120.0, 9.0, 1.0)}
    file = sent_in(cen, picture(1_000, 800, exif=told), name="现场.jpg")
    with Image.open(io.BytesIO(storage.whole(file, storage.ORIGINAL))) as original:
        assert original.getexif().get_ifd(0x8825)[1] == "N"
    for part in (storage.PREVIEW, storage.THUMBNAIL):
        with Image.open(io.BytesIO(storage.whole(file, part))) as drawn:
            assert not drawn.getexif()


def test_78_what_a_scanner_knows_is_locked_away_and_on_record(cen, later):
    there, client = group(cen), program_of(cen)
    file = services.begin(owner=cen, name="发票.exe", size=len(EICAR))
    services.append(owner=cen, file=file.pk, offset=0, data=EICAR)
    refused = client.post(f"/api/v1/files/{file.pk}/ready", {}, "application/json")
    assert (refused.status_code, refused.json()["code"], refused.json()["reason"]) == (422, "unsafe", "scanner")
    assert client.get(f"/api/v1/files/{file.pk}/original").status_code == 404
    assert refusal_of(lambda: say_with(cen, there, file.pk)) == "not_found"
    assert refusal_of(lambda: services.give_up(owner=cen, file=file.pk)) == "not_found"
    assert refusal_of(lambda: services.finish(owner=cen, file=file.pk)) == "unsafe"
    later(hours=72)
    services.sweep()
    assert File.objects.get().state == "quarantined"
    assert Record.objects.filter(act="file.quarantined", actor=cen, subject=f"file:{file.pk}").exists()


@pytest.fixture
def clamd(settings):
    """A scanner at a port that finds everything with the word WORM in it."""
    listening = socket.create_server(("127.0.0.1", 0))
    settings.CLAMD = f"127.0.0.1:{listening.getsockname()[1]}"

    def answer():
        while True:
            try:
                line, _ = listening.accept()
            except OSError:
                return
            with line, line.makefile("rb") as heard:
                assert heard.read(10) == b"zINSTREAM\0"
                content = b""
                while length := struct.unpack("!L", heard.read(4))[0]:
                    content += heard.read(length)
                line.sendall(b"stream: Win.Worm FOUND\0" if b"WORM" in content else b"stream: OK\0")

    scanner = threading.Thread(target=answer)
    scanner.start()
    yield
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()
    scanner.join(timeout=10)


def test_78_a_scanner_of_the_site_is_asked_about_every_byte(cen, clamd):
    assert sent_in(cen, b"." * 200_000).state == "ready"
    assert refusal_of(lambda: sent_in(cen, b"." * 150_000 + b"WORM")) == "unsafe"


def test_78_while_the_scanner_is_away_nothing_is_let_through(cen, settings):
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        settings.CLAMD = f"127.0.0.1:{nobody.getsockname()[1]}"
    assert refusal_of(lambda: sent_in(cen, b"fine")) == "unavailable"
    settings.CLAMD = ""
    assert services.finish(owner=cen, file=File.objects.get().pk).state == "ready"


@pytest.mark.parametrize(
    ("offset", "data", "refusal"),
    [(0, b"12345678901", "invalid"), (3, b"4567", "conflict"), (7, b"8", "conflict"), (5, b"678901", "invalid")],
)
def test_79_a_piece_that_overlaps_comes_too_early_or_says_too_much_changes_nothing(offset, data, refusal, cen, ge):
    file = services.begin(owner=cen, name="a", size=10)
    if offset:
        services.append(owner=cen, file=file.pk, offset=0, data=b"12345")
    assert refusal_of(lambda: services.append(owner=cen, file=file.pk, offset=offset, data=data)) == refusal
    assert refusal_of(lambda: services.append(owner=ge, file=file.pk, offset=5, data=b"6")) == "not_found"
    if not offset:
        services.append(owner=cen, file=file.pk, offset=0, data=b"12345")
    services.append(owner=cen, file=file.pk, offset=5, data=b"67890")
    assert storage.whole(services.finish(owner=cen, file=file.pk), storage.ORIGINAL) == b"1234567890"


def test_80_thousands_of_tiny_files_meet_an_end(cen, ge, settings):
    settings.LOOSE_FILES = 20
    client = program_of(cen)
    headers = {"Upload-Length": "1", "Upload-Metadata": "filename YQ=="}
    answers = [client.post("/api/v1/files", headers=headers) for _ in range(22)]
    assert [answer.status_code for answer in answers] == [201] * 20 + [507] * 2
    assert (answers[-1].json()["code"], answers[-1].json()["reason"]) == ("over_quota", "waiting")
    assert program_of(ge).post("/api/v1/files", headers=headers).status_code == 201


def test_80_the_room_of_a_person_and_of_a_unit_ends_whether_files_were_sent_or_not(cen, ge, settings):
    there = group(cen, ge)
    settings.PERSON_FILE_BYTES = 1_000
    say_with(cen, there, sent_in(cen, b"x" * 600).pk)
    assert refusal_of(lambda: sent_in(cen, b"x" * 500)) == "over_quota"
    sent_in(cen, b"x" * 400)
    sent_in(ge, b"x" * 900)
    settings.PERSON_FILE_BYTES, settings.UNIT_FILE_BYTES = 0, 2_000  # cen and ge are of one unit
    sent_in(cen, b"x" * 100)
    assert refusal_of(lambda: sent_in(cen, b"x")) == "over_quota"
