"""个人通讯录: somebody keeps his own contacts, brings those of his old phone, and nobody else ever sees one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.founding import Blank
from tests.journeys.conftest import Seat, seats
from tests.journeys.desk import Desk
from tests.journeys.site import Site, newly_founded
from tests.journeys.test_accessible import sound

pytestmark = pytest.mark.journey

# as a phone of 2008 writes it: GBK in quoted-printable, a picture, and a card that was cut off
OLD_PHONE = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=C2=B3;=CA=A6=B8=B5;;;\r\n"
    "TEL;CELL:13805710002\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/\r\n AAA=\r\n\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8:沈;桂兰\r\nTEL;CELL:13905710001\r\nTITLE:母亲\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Half;A\r\n"
).encode()
SECRETS = ("沈桂兰", "鲁师傅", "13905710001", "13805710002", "少吃盐", "母亲")


@pytest.fixture(scope="module")
def site(blank: Blank, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with newly_founded(blank, tmp_path_factory.mktemp("founded")) as site:
        site.bring_in("cenyushui", "岑雨水", "市水利局", "局长")
        site.bring_in("gejingzhe", "葛惊蛰", "市水利局", "收发员")
        site.bring_in("zhulichun", "祝立春", "市水利局", "科员")
        site.bring_in("wenbailu", "温白露", "市政府", "秘书")
        site.bring_in("admin", "邢大暑", "市城管局", "局长")
        site.run("grant_administrator", "admin")
        yield site


@pytest.fixture
def seat(browser: Browser, site: Site) -> Iterator[Seat]:
    yield from seats(browser, site)


def goes_to_own_contacts(desk: Desk) -> None:
    desk.page.get_by_role("link", name="通讯录").click()
    desk.page.get_by_role("link", name="个人", exact=True).click()
    expect(desk.page.get_by_text("仅自己可见，已加密保存")).to_be_visible()


def names_on(desk: Desk) -> Locator:
    return desk.page.locator(".contact-name")


def writes_down_his_mother(desk: Desk) -> None:
    desk.page.get_by_role("main").get_by_role("button", name="新建联系人").click()
    form = desk.page.get_by_role("dialog", name="新建联系人")
    form.get_by_role("button", name="保存").click()
    expect(form.get_by_text("请填写姓名")).to_be_visible()
    form.get_by_label("姓名").fill("沈桂兰")
    form.get_by_label("电话 1").fill("139 0571 0001")
    form.get_by_label("新分组").fill("家人")
    form.get_by_label("新分组").press("Enter")
    form.get_by_label("备注").fill("少吃盐")
    form.get_by_role("button", name="保存").click()
    expect(form).to_have_count(0)


def brings_his_old_phone(desk: Desk) -> None:
    desk.page.get_by_role("button", name="更多操作").click()
    desk.page.get_by_role("menuitem", name="从文件导入").click()
    sheet = desk.page.get_by_role("dialog", name="导入联系人")
    file = {"name": "手机.vcf", "mimeType": "text/vcard", "buffer": OLD_PHONE}
    sheet.locator("input[type=file]").set_input_files(file)
    expect(sheet.get_by_text("第 3 张（第 15 行）")).to_contain_text("A Half")
    expect(sheet.get_by_text("名片不完整，缺少结尾")).to_be_visible()
    expect(sheet.get_by_text("更新：职务")).to_be_visible()
    expect(names_on(desk).filter(has_text="鲁师傅")).to_have_count(1)
    sheet.get_by_role("button", name="导入 2 人").click()
    expect(sheet).to_have_count(0)
    expect(desk.page.get_by_text("已导入：新增 1 人，更新 1 人")).to_be_visible()


def finds_by_going_anywhere(desk: Desk, *names: str) -> None:
    """Whom Ctrl+K offers for the mother's initials."""
    desk.page.keyboard.press("Control+k")
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_role("combobox").fill("sgl")
    expect(sheet.locator(".jump-target").first).to_be_visible()
    expect(sheet.locator(".jump-target:has(.avatar) .jump-title")).to_have_text(list(names))
    desk.page.keyboard.press("Escape")


def finds_nothing(other: Desk, address: str) -> None:
    """Neither on his own page, nor at the address of somebody else's contact, nor by going anywhere."""
    goes_to_own_contacts(other)
    other.page.goto(address)
    expect(other.page.get_by_text("记下工作以外要联系的人")).to_be_visible()
    assert not [secret for secret in SECRETS if secret in other.page.content()]
    assert other.ask("contacts")["contacts"] == []
    finds_by_going_anywhere(other)


def test_cen_writes_down_groups_and_imports_and_only_he_sees_it(seat: Seat, site: Site, tmp_path: Path):
    cen = seat().sits_down("cenyushui")
    goes_to_own_contacts(cen)
    expect(cen.page.get_by_text("记下工作以外要联系的人")).to_be_visible()
    writes_down_his_mother(cen)
    expect(names_on(cen)).to_have_text(["沈桂兰"])
    brings_his_old_phone(cen)
    expect(names_on(cen)).to_have_text(["鲁师傅", "沈桂兰"])

    cen.page.get_by_role("button", name="家人 1", exact=True).click()
    expect(names_on(cen)).to_have_text(["沈桂兰"])
    cen.page.get_by_label("搜索姓名、拼音、电话").fill("lsf")
    expect(names_on(cen)).to_have_text(["鲁师傅"])
    cen.page.get_by_label("搜索姓名、拼音、电话").fill("90571")
    expect(names_on(cen)).to_have_text(["沈桂兰"])
    cen.page.get_by_role("button", name="沈桂兰").click()
    card = cen.page.get_by_role("dialog", name="沈桂兰")
    for words in ("母亲", "少吃盐", "家人"):
        expect(card.get_by_text(words, exact=True)).to_be_visible()
    here = cen.page.url
    cen.page.keyboard.press("Escape")

    cen.page.get_by_role("button", name="更多操作").click()
    with cen.page.expect_download() as coming:
        cen.page.get_by_role("menuitem", name="导出全部").click()
    coming.value.save_as(tmp_path / "own.vcf")
    assert "FN:鲁师傅" in (tmp_path / "own.vcf").read_text(encoding="utf-8")

    finds_by_going_anywhere(cen, "沈桂兰")
    assert SECRETS[0] in str(cen.ask("contacts")), "the owner's own answer has it, so the next would show it"
    for login in ("wenbailu", "admin"):
        finds_nothing(seat().sits_down(login), here)


def test_several_are_put_into_a_group_renamed_and_deleted_on_a_phone(seat: Seat):
    ge = seat(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True).sits_down("gejingzhe")
    for number in range(3):
        contact = f"0f8fad5b-d9cb-469f-a165-7086772895{number:02}"
        entry = {"name": f"同学{number}", "phones": [{"kind": "mobile", "number": f"1390000000{number}"}]}
        assert ge.request("PUT", f"contacts/{contact}", version=0, entry=entry) == 200
    goes_to_own_contacts(ge)
    page = ge.page
    page.get_by_role("button", name="更多操作").tap()
    page.get_by_role("menuitem", name="选择多人").tap()
    for name in ("同学0", "同学1"):
        page.get_by_role("button", name=name).tap()
    expect(page.get_by_text("已选 2 人")).to_be_visible()
    page.get_by_role("button", name="加入分组").tap()
    page.get_by_role("dialog").get_by_label("分组名称").fill("高中")
    page.get_by_role("dialog").get_by_role("button", name="保存").tap()
    page.get_by_role("button", name="取消").tap()
    page.get_by_role("button", name="高中 2").tap()
    expect(names_on(ge)).to_have_text(["同学0", "同学1"])

    page.get_by_role("button", name="更多操作").tap()
    page.get_by_role("menuitem", name="重命名分组").tap()
    page.get_by_role("dialog").get_by_label("分组名称").fill("老同学")
    page.get_by_role("dialog").get_by_role("button", name="保存").tap()
    expect(page.get_by_role("button", name="老同学 2")).to_have_attribute("aria-pressed", "true")

    page.get_by_role("button", name="同学0").tap()
    page.get_by_role("dialog").get_by_role("button", name="删除").tap()
    page.get_by_role("alertdialog").get_by_role("button", name="删除").tap()
    expect(names_on(ge)).to_have_text(["同学1"])


def test_who_writes_in_two_places_is_told_and_loses_neither(seat: Seat):
    office, home = seat().sits_down("gejingzhe"), seat().sits_down("gejingzhe")
    contact = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
    assert office.request("PUT", f"contacts/{contact}", version=0, entry={"name": "费老师"}) == 200
    for desk in (office, home):
        goes_to_own_contacts(desk)
        desk.page.get_by_role("button", name="费老师").click()
        desk.page.get_by_role("dialog").get_by_role("button", name="编辑").click()
        desk.page.get_by_label("备注").fill("在家写的" if desk is home else "在办公室写的")
    office.page.get_by_role("button", name="保存").click()
    expect(office.page.get_by_text("在办公室写的")).to_be_visible()
    home.page.get_by_role("button", name="保存").click()
    expect(home.page.get_by_text("这位联系人刚在别处改过")).to_be_visible()
    expect(home.page.get_by_label("备注")).to_have_value("在家写的")
    home.page.get_by_role("button", name="保存").click()
    expect(home.page.get_by_text("在家写的")).to_be_visible()


def test_who_signs_in_after_him_on_the_same_computer_finds_nothing(seat: Seat):
    desk = seat().sits_down("zhulichun")
    contact = "3f333df6-90a4-4fda-8dd3-9485d27cee36"
    assert desk.request("PUT", f"contacts/{contact}", version=0, entry={"name": "只有我认识"}) == 200
    goes_to_own_contacts(desk)
    expect(names_on(desk).filter(has_text="只有我认识")).to_be_visible()
    desk.page.get_by_role("button", name="设置").click()
    desk.page.get_by_role("button", name="退出登录").click()
    desk.page.get_by_role("alertdialog").get_by_role("button", name="退出登录").click()
    desk.sign_in("wenbailu")
    goes_to_own_contacts(desk)
    expect(desk.page.get_by_text("记下工作以外要联系的人")).to_be_visible()
    assert "只有我认识" not in desk.page.content()
    assert desk.has_never_reloaded()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_checker_of_accessibility_finds_nothing_serious(seat: Seat, scheme: str):
    desk = seat(color_scheme=scheme, reduced_motion="reduce").sits_down("zhulichun")
    entry = {"name": "沈医生", "unit": "市立医院", "phones": [{"kind": "work", "number": "1"}], "groups": ["常用"]}
    contact = "9b2f9c7e-5c0f-4f0e-9a55-2f9f6f7d1e10"
    assert (
        desk.request("PUT", f"contacts/{contact}", version=0, entry=entry | {"emails": ["a@b"], "note": "周三"}) == 200
    )
    goes_to_own_contacts(desk)
    desk.page.get_by_role("button", name="沈医生").wait_for()
    sound(desk, "own contacts")
    desk.page.get_by_role("button", name="沈医生").click()
    sound(desk, "a contact")
    desk.page.get_by_role("button", name="编辑").click()
    sound(desk, "its form")
    desk.page.get_by_role("dialog").get_by_role("button", name="取消").click()
    desk.page.keyboard.press("Escape")
    desk.page.get_by_role("button", name="更多操作").click()
    desk.page.get_by_role("menuitem", name="从文件导入").click()
    sound(desk, "choosing a file")
    desk.page.locator("input[type=file]").set_input_files(
        {"name": "手机.vcf", "mimeType": "text/vcard", "buffer": OLD_PHONE}
    )
    desk.page.get_by_role("button", name="导入 2 人").wait_for()
    sound(desk, "what it brings")
