"""卡片图册: every element there is, every state of a card, and what each kind shows of its own."""

from datetime import timedelta
from uuid import UUID

from collab.cards.body import (
    ActionSet,
    Column,
    ColumnSet,
    Container,
    Deadline,
    Element,
    Execute,
    Fact,
    FactSet,
    Form,
    Image,
    InputChoices,
    InputDate,
    InputFiles,
    InputNumber,
    InputPeople,
    InputText,
    InputTime,
    InputToggle,
    LightMark,
    OpenUrl,
    Option,
    Progress,
    RichTextBlock,
    ShowCard,
    Stamp,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    TextBlock,
    TextRun,
    UnitRow,
    Unknown,
    UnknownAction,
    VoiceNote,
)
from collab.cards.kinds import kinds
from collab.cards.shapes import CardSample, CardState, Face, LastAct, Standing, View
from collab.core import clock

_FAR = timedelta(days=6)
_MINE = View([Standing(part=1, version=0, roles=["lead"])])
_OTHERS = View([])


def samples() -> list[CardSample]:
    """All of it, ours first."""
    return [*_states(), *_elements(), *(sample for kind in kinds() for sample in kind.samples())]


def _states() -> list[CardSample]:
    return [
        _form("等我办理", _MINE, waits=["lead"]),
        _form("等别人办理", _OTHERS),
        _form("超期，等我办理", _MINE, state="late", waits=["lead"]),
        _form("已办结", _OTHERS, state="done", stamp="已办结"),
        _form("已被新卡片取代", _OTHERS, state="replaced", stamp="已另行交办"),
    ]


def _form(
    name: str, view: View, *, state: CardState = "open", stamp: str = "", waits: list[str] | None = None
) -> CardSample:
    """督办单, as its module will draw it: who owes what, until when, what was last heard."""
    done, late = state == "done", state == "late"
    due = clock.now() - timedelta(days=2) if late else clock.now() + _FAR
    rows: list[Element] = [
        UnitRow(name="市水利局", role="主办", light="green" if done else "red" if late else "yellow",
                note="已完成三处险段加固，剩余一处预计周四完工。"),
        UnitRow(name="市防汛抗旱物资储备调度中心", role="协办", light="green", words="已反馈"),
        UnitRow(name="市城市管理执法局", role="协办", light="grey", words="已停"),
    ]  # fmt: skip
    face = Face(
        kind="sample", name="督办单", number="督办单〔2026〕15号", title="城北路段恢复通行及同类隐患排查", state=state,
        stamp=stamp, light="red" if late else None, waits=waits or [], fallback="督办单：城北路段恢复通行",
        body=[Deadline(begins=clock.ago(days=9), due=due, light="green", state="stopped" if done else "running",
                       at=clock.now() if done else None), *rows],
        actions=[
            Execute(title="签收", verb="accept"),
            _words("反馈进展", "feedback"), _words("申请延期", "extend"),
            Execute(title="退办", verb="decline", style="destructive", confirm="退办后由交办单位另行安排。"),
            OpenUrl(title="查看来文", url="/people", mode="secondary"),
        ],
        acts={} if done else {"lead": ["accept", "feedback", "extend", "decline"]},
        last=LastAct(by="市水利局 葛惊蛰", words="反馈进展", at=clock.now()), trail="/people",
    )  # fmt: skip
    return CardSample(name, face, view)


def _words(title: str, verb: str) -> ShowCard:
    """A button that opens a form of one field."""
    field = InputText(
        id="words", label="说明", is_required=True, is_multiline=True, max_length=500, error_message="请写明情况"
    )
    form = Form(body=[field], actions=[Execute(title="提交", verb=verb)])
    return ShowCard(title=title, mode="secondary", card=form)


def _texts() -> list[Element]:
    return [
        TextBlock(text="标题样式", style="heading"),
        TextBlock(text="正文，长了会换行。名称较长的单位如“云汀市防汛抗旱物资储备调度中心”也不会撑破卡片。"),
        TextBlock(text="大号、加粗、强调色", size="large", weight="bolder", color="accent"),
        TextBlock(text="小号、浅色", size="small", is_subtle=True),
        RichTextBlock(inlines=[
            TextRun(text="一段话里的"), TextRun(text="加粗", weight="bolder"), TextRun(text="、"),
            TextRun(text="斜体", italic=True), TextRun(text="、"), TextRun(text="删除", strikethrough=True),
            TextRun(text="和"), TextRun(text="标记", highlight=True),
        ]),
        FactSet(facts=[Fact("承办单位", "市水利局"), Fact("联系人", "葛惊蛰（0871-6000 0001）")]),
    ]  # fmt: skip


def _elements() -> list[CardSample]:
    layout: list[Element] = [
        ColumnSet(columns=[
            Column(items=[TextBlock(text="12", size="extraLarge"), TextBlock(text="在办", is_subtle=True)]),
            Column(items=[TextBlock(text="3", size="extraLarge", color="attention"),
                          TextBlock(text="超期", is_subtle=True)], style="attention"),
            Column(items=[Image(url="/icon.svg", alt_text="图标", size="medium")], width="auto"),
        ]),
        Container(style="emphasis", items=[TextBlock(text="底色分组"), TextBlock(text="第二行", separator=True)]),
        Table(columns=[TableColumn(width=2), TableColumn(width=1), TableColumn(width=3)], rows=[
            _row("单位", "人数", "备注"), _row("市水利局", "12", "含下属站所"), _row("市城管局", "7", ""),
        ]),
        Unknown(was="Media", fallback=TextBlock(text="这里是作者给的替代内容（原为 Media）")),
        Unknown(was="Carousel"),
    ]  # fmt: skip
    signs: list[Element] = [
        LightMark(light="green"), LightMark(light="yellow"), LightMark(light="red"), LightMark(light="grey"),
        LightMark(light="yellow", words="还有 2 个工作日"),
        Deadline(begins=clock.ago(days=3), due=clock.now() + _FAR, light="green"),
        Deadline(begins=clock.ago(days=5), due=clock.now() + _FAR, light="yellow", state="paused", at=clock.now()),
        Progress(label="已报", value=12, of=20), Stamp(words="已退回", tone="attention"), Stamp(words="存档"),
        VoiceNote(file=UUID(int=0), seconds=12, peaks=[18, 40, 72, 100, 64, 30, 12, 55, 88, 47, 22, 9]),
    ]  # fmt: skip
    act = Execute(title="提交", verb="feedback", confirm="提交后不能修改。")
    website = OpenUrl(title="打开网站", url="https://www.gov.cn/", mode="secondary")
    strange = UnknownAction(title="不支持的操作", was="Action.Popover", mode="secondary")
    return [
        _plain("文字", _texts()), _plain("版面", layout), _plain("灯、时限、进度、戳记、语音", signs),
        CardSample("填写", _face("填写", [*_inputs(), ActionSet(actions=[website, strange])], [act]), _MINE),
    ]  # fmt: skip


def _inputs() -> list[Element]:
    dams = [Option("水库", "dam"), Option("泵站", "pump"), Option("涵闸", "gate")]
    return [
        InputText(id="line", label="单行文字", is_required=True, placeholder="必填"),
        InputText(id="words", label="多行文字", is_multiline=True),
        InputNumber(id="people", label="人数", min=0, max=999),
        InputDate(id="day", label="日期"),
        InputTime(id="hour", label="时间"),
        InputChoices(id="one", label="单选（收起）", choices=dams),
        InputChoices(id="other", label="单选（展开）", choices=dams, style="expanded"),
        InputChoices(id="some", label="多选", choices=dams, is_multi_select=True, value="dam,gate"),
        InputToggle(id="urgent", title="加急"),
        InputPeople(id="who", label="选人选单位", of=["persons", "units"], max=5),
        InputFiles(id="photos", label="文件", max=3),
    ]


def _row(*words: str) -> TableRow:
    return TableRow(cells=[TableCell(items=[TextBlock(text=one)]) for one in words])


def _plain(title: str, body: list[Element]) -> CardSample:
    return CardSample(title, _face(title, body, []), _OTHERS)


def _face(title: str, body: list[Element], actions: list[Execute]) -> Face:
    return Face(
        kind="sample", name="元素", title=title, fallback=title, body=body, actions=[*actions],
        acts={"lead": ["feedback"]},
    )  # fmt: skip
