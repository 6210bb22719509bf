"""What a spreadsheet may say, column by column, and every heading by which people call it. Pure."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from collab.directory.models import Person, Position, Rank, Unit

SheetName = Literal["units", "positions", "people"]
_NO_CHOICES: Mapping[str, str] = {}


class Column(msgspec.Struct, frozen=True):
    """One column: our word for it, its heading in both languages, what else it is called, what may stand in it."""

    key: str
    title: str
    english: str
    also: tuple[str, ...] = ()
    required: bool = False
    length: int = 40
    choices: Mapping[str, str] = _NO_CHOICES
    """Every word for it → the code that is stored."""
    kind: Literal["text", "login", "code", "phone", "number", "date", "yes", "choice"] = "text"


class Form(msgspec.Struct, frozen=True):
    """A sheet: its name in both languages, and its columns in the order of the template."""

    key: SheetName
    title: str
    english: str
    also: tuple[str, ...]
    columns: tuple[Column, ...]

    def column(self, key: str) -> Column:
        return next(column for column in self.columns if column.key == key)


def _words(labels: Mapping[str, str], **also: str) -> dict[str, str]:
    """Codes and labels alike, and whatever else means the code: `city="市 地市级"`."""
    words = {code: code for code in labels} | {label: code for code, label in labels.items()}
    return words | {word: code for code, others in also.items() for word in others.split()}


LEVELS = _words(
    {code: str(label) for code, label in Unit.Level.choices},
    city="市 地市 地市级", county="县 区 区县 区县级 县区", township="乡 镇 乡镇 街道 乡级 镇级 街道级",
)  # fmt: skip
KINDS = _words(
    {code: str(label) for code, label in Unit.Kind.choices},
    office="四大办 办公厅", party="党委 党委部门 市委部门", department="政府 政府工作部门 市政府部门 市直部门",
    institution="直属事业单位 事业", mass="群团 人民团体 群众团体", judicial="法检 法检机关 人大政协机构",
    vertical="垂管 垂管单位 驻市单位 垂直管理", enterprise="企业 国企 市属企业", site="园区 学校 医院",
    county="县 区 县市区 县区", township="乡镇 街道 乡 镇",
)  # fmt: skip
VISIBILITIES = _words(
    {code: str(label) for code, label in Unit.Visibility.choices},
    everyone="全部 公开 全平台 所有人", kin="上下级", own="本单位 仅本单位 内部",
)  # fmt: skip
POSITION_KINDS = _words(
    {code: str(label) for code, label in Position.Kind.choices},
    leader="主要负责人 单位主要负责人 正职", deputy_leader="副职 单位副职 分管领导", clerk="公文收发员 文书",
    archivist="档案员", seal_keeper="印章管理员", section_head="科长 中层正职 处室负责人 科室主要负责人",
    official="职员 科员 干部 一般干部 普通工作人员",
)  # fmt: skip
RANKS = _words(
    {str(rank.value): str(rank.label) for rank in Rank},
    **{"1": "市级领导 市厅级", "2": "主要负责人 单位正职 正职", "3": "副职 单位领导", "4": "中层干部 科室负责人",
       "5": "职员 科员 一般干部 普通工作人员"},
)  # fmt: skip
PHONES_SHOWN = _words(
    {code: str(label) for code, label in Person.PhoneShown.choices},
    everyone="公开 全部 所有人", unit="本单位", leaders="领导", nobody="保密 隐藏",
)  # fmt: skip

UNITS = Form(
    "units", "单位", "Units", ("单位表", "单位信息", "机构", "组织机构", "单位名单"),
    (
        Column("name", "单位名称", "Unit", ("单位", "单位全称", "机构名称", "全称", "unit name", "name"), required=True,
               length=80),
        Column("short_name", "简称", "Short name", ("单位简称", "机构简称", "short")),
        Column("parent", "上级单位", "Superior", ("上级", "主管单位", "上级机构", "隶属", "隶属单位", "parent",
                                              "superior unit"), length=80),
        Column("level", "层级", "Level", ("级别", "单位层级", "行政层级"), choices=LEVELS, kind="choice"),
        Column("kind", "单位类别", "Kind", ("类别", "单位类型", "机构类别", "机构类型", "类型", "unit kind"),
               choices=KINDS, kind="choice"),
        Column("code", "编码", "Code", ("单位编码", "机构编码", "代码", "单位代码", "unit code"), length=20,
               kind="code"),
        Column("order", "排序", "Order", ("序号", "排序号", "顺序", "no.", "no"), kind="number"),
        Column("visibility", "可见范围", "Visibility", ("可见性", "公开范围"), choices=VISIBILITIES, kind="choice"),
    ),
)  # fmt: skip
_PLACE = (
    Column("unit", "单位", "Unit", ("单位名称", "所在单位", "工作单位", "所属单位", "部门", "所在部门", "unit name"),
           required=True, length=80),
    Column("section", "内设机构", "Section", ("科室", "处室", "内设科室", "所在科室", "科", "department")),
    Column("title", "岗位", "Position", ("职务", "岗位名称", "职位", "现任职务", "title", "post", "position title"),
           required=True),
    Column("kind", "岗位类别", "Position kind", ("岗位类型", "职务类别", "岗位角色", "kind"), choices=POSITION_KINDS,
           kind="choice"),
    Column("rank", "职级", "Rank", ("级别", "职务级别", "职务层次"), choices=RANKS, kind="choice"),
    Column("order", "排序", "Order", ("序号", "排序号", "顺序", "no.", "no"), kind="number"),
)  # fmt: skip
POSITIONS = Form("positions", "岗位", "Positions", ("岗位表", "岗位信息", "职务", "岗位设置"), _PLACE)
PEOPLE = Form(
    "people", "人员", "People",
    ("人员表", "人员信息", "人员名单", "花名册", "名单", "通讯录", "职工", "干部名册", "staff"),
    (
        Column("login", "工号", "Staff number", ("员工编号", "人员编号", "职工号", "工作证号", "编号", "账号", "登录名",
                                              "staff no", "staff no.", "staff id", "employee id", "login"),
               required=True, kind="login"),
        Column("name", "姓名", "Name", ("人员姓名", "名字", "full name"), required=True),
        *_PLACE,
        Column("beside", "兼任", "Concurrent", ("是否兼任", "兼职", "是否兼职", "兼", "concurrently"), kind="yes"),
        Column("phone", "手机", "Mobile",
               ("手机号", "手机号码", "移动电话", "联系电话", "联系方式", "电话", "mobile phone", "phone", "cell"),
               length=20, kind="phone"),
        Column("office_phone", "办公电话", "Office phone",
               ("办公室电话", "座机", "固定电话", "固话", "电话（办）", "telephone"), length=30, kind="phone"),
        Column("phone_shown", "手机显示范围", "Mobile shown to", ("手机可见范围", "手机号显示范围", "号码可见范围"),
               choices=PHONES_SHOWN, kind="choice"),
        Column("begins_on", "任职日期", "From", ("任职时间", "任职起始", "到岗日期", "任职开始日期", "since"),
               kind="date"),
        Column("ends_on", "任期至", "Until", ("任职截止", "任职结束日期", "挂职期满", "截止日期"), kind="date"),
    ),
)  # fmt: skip
FORMS: Mapping[SheetName, Form] = {form.key: form for form in (UNITS, POSITIONS, PEOPLE)}
