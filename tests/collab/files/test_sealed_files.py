"""What lies on the disc and in the database tells nobody what was sent; whoever may read it does, in any stretch."""

import random
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import HealthCheck, given
from hypothesis import settings as pace
from hypothesis import strategies as st

from collab.core.sealing import Unopenable
from collab.files import sealing, services, storage
from collab.files.models import File
from collab.files.sealing import CHUNK, SEALED_CHUNK
from tests.collab.files.sending import picture, sent_in

WORDS = "青屿水库转移名单".encode() * 20_000


def on_disc(folder):
    return b"".join(place.read_bytes() for place in sorted(folder.rglob("*")) if place.is_file())


def dump_of_files():
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM files_file")
        return repr(cursor.fetchall()).encode()


def test_whoever_steals_the_folder_and_the_database_reads_no_attachment(cen, files_here):
    file = sent_in(cen, WORDS, piece=100_000)
    photo = sent_in(cen, picture(1_200, 800), name="现场.jpg")
    stolen = on_disc(files_here) + dump_of_files()
    assert len(stolen) > len(WORDS)
    for readable in ("青屿".encode(), "名单".encode(), b"\xff\xd8\xff", b"JFIF", b"WEBP"):
        assert readable not in stolen
    assert storage.whole(file, storage.ORIGINAL) == WORDS
    assert storage.whole(photo, storage.THUMBNAIL)[8:12] == b"WEBP"


@pace(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_however_it_is_cut_into_pieces_and_broken_off_it_comes_out_as_it_went_in(cen, data):
    size = data.draw(st.integers(1, 3 * CHUNK + 5))
    content = random.Random(size).randbytes(size)
    file = services.begin(owner=cen, name="a.bin", size=size)
    try:
        while (at := File.objects.get(pk=file.pk).received) < size:
            # a little only at the start and around the edge of a chunk, or a case is thousands of pieces long
            little = [1, 1_000] if at % CHUNK in (0, CHUNK - 1) and at < 2 * CHUNK else []
            length = data.draw(st.sampled_from([*little, 30_001, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 7]))
            for _ in range(data.draw(st.integers(0, 2))):  # written, and the row never heard of it
                lost = content[at : at + data.draw(st.integers(1, 2 * CHUNK))]
                storage.write(File.objects.get(pk=file.pk), at, lost)
            services.append(owner=cen, file=file.pk, offset=at, data=content[at : at + length])
        found = services.finish(owner=cen, file=file.pk)
        begin = data.draw(st.integers(0, size - 1))
        end = data.draw(st.integers(begin + 1, size))
        assert b"".join(storage.pieces(found, storage.ORIGINAL, begin, end)) == content[begin:end]
        assert storage.whole(found, storage.ORIGINAL) == content
        assert [place.name for place in storage.folder(file.pk).iterdir()] == ["original.sealed"]
    finally:
        File.objects.filter(pk=file.pk).delete()


def test_a_chunk_that_was_changed_moved_or_cut_off_does_not_open(cen):
    file, other = sent_in(cen, WORDS), sent_in(cen, WORDS)
    place = storage.place_of(file, storage.ORIGINAL)
    good = place.read_bytes()
    swapped = good[SEALED_CHUNK : 2 * SEALED_CHUNK] + good[:SEALED_CHUNK] + good[2 * SEALED_CHUNK :]
    flipped = good[:40] + bytes([good[40] ^ 1]) + good[41:]
    for bad in (swapped, flipped, good[: 2 * SEALED_CHUNK], storage.place_of(other, storage.ORIGINAL).read_bytes()):
        place.write_bytes(bad)
        with pytest.raises(Unopenable):
            storage.whole(file, storage.ORIGINAL)


def seal_files():
    said = StringIO()
    call_command("seal_files", stdout=said, stderr=said)
    return said.getvalue()


def test_what_was_kept_open_before_is_read_and_then_sealed_and_the_key_can_be_changed(cen, settings, files_here):
    settings.FILES_SEALED = False
    open_one = sent_in(cen, WORDS, piece=70_000)
    photo = sent_in(cen, picture(), name="现场.jpg")
    assert "名单".encode() in on_disc(files_here)
    assert storage.whole(open_one, storage.ORIGINAL) == WORDS
    settings.FILES_SEALED = True
    assert seal_files().startswith("2 sealed, 0 wrapped anew")
    assert "名单".encode() not in on_disc(files_here)
    settings.PRIVATE_KEYS = ["a key of this year that is quite long, and new", *settings.PRIVATE_KEYS]
    assert seal_files().startswith("0 sealed, 2 wrapped anew, 0 already")
    settings.PRIVATE_KEYS = settings.PRIVATE_KEYS[:1]
    assert seal_files().startswith("0 sealed, 0 wrapped anew, 2 already")
    assert storage.whole(File.objects.get(pk=open_one.pk), storage.ORIGINAL) == WORDS
    assert storage.whole(File.objects.get(pk=photo.pk), storage.PREVIEW)[8:12] == b"WEBP"


def test_without_the_key_nothing_opens_and_the_command_says_so(cen, settings):
    file = sent_in(cen, WORDS)
    settings.PRIVATE_KEYS = ["a key of somebody else"]
    sealing._cipher.cache_clear()  # another process, that never opened it
    assert "1 files do not open" in seal_files()
    with pytest.raises(Unopenable):
        storage.whole(file, storage.ORIGINAL)
