"""Where files have an origin of their own, a browser shows and downloads them as ever, and tells it no cookie."""

from pathlib import Path

import pytest
from playwright.sync_api import Request, expect

from tests.journeys.conftest import Seat
from tests.journeys.site import Site
from tests.journeys.test_files import photo

pytestmark = pytest.mark.journey


def test_a_photo_is_seen_and_taken_along_from_another_origin_that_knows_nobody(seat: Seat, site: Site):
    apart = f"http://localhost:{site.web.port}/"
    site.web.tell({"COLLAB_FILES_ORIGIN": apart})
    site.web.restart()
    cen, ge = seat().sits_down("cenyushui"), seat().sits_down("gejingzhe")
    read: list[Request] = []
    ge.page.on("request", lambda request: request.url.startswith(apart) and read.append(request))
    talk, original = cen.start_direct("葛惊蛰"), photo(1600, 900)
    with cen.page.expect_file_chooser() as chooser:
        cen.page.get_by_role("button", name="添加图片或文件").click()
    chooser.value.set_files([{"name": "dike.jpg", "mimeType": "image/jpeg", "buffer": original}])
    talk.field.fill("今早的照片。")
    cen.page.get_by_role("button", name="发送", exact=True).click()

    picture = ge.open("岑雨水").message("今早的照片。").get_by_role("button", name="查看图片 dike.jpg")
    expect(picture.locator("img")).to_have_js_property("naturalWidth", 480)
    picture.click()
    viewer = ge.page.get_by_role("dialog", name="dike.jpg")
    expect(viewer.get_by_role("img", name="dike.jpg")).to_have_js_property("naturalWidth", 1600)
    with ge.page.expect_download() as download:
        viewer.get_by_role("link", name="下载原图").click()
    assert download.value.suggested_filename == "dike.jpg"
    assert Path(download.value.path()).read_bytes() == original
    assert len(read) >= 2
    assert not [request.url for request in read if "cookie" in request.all_headers()]
    assert ge.context.request.get(apart).status == 404
