"""What a finding says, for the report and the command line. The client has its own words for the same codes.

`{column}` `{cell}` `{value}` `{other}` `{row_of}` are those of the finding.
"""

from collections.abc import Mapping

from collab.intake.columns import FORMS
from collab.intake.findings import Finding

WORDS: Mapping[str, tuple[str, str]] = {
    # of a whole file or sheet
    "empty_file": ("文件是空的", "the file is empty"),
    "old_format": ("这是旧版 .xls 或加了密码的文件，请另存为 .xlsx 再上传", "an old .xls, or locked: save it as .xlsx"),
    "not_a_spreadsheet": ("不是 .xlsx 或 .csv 表格", "neither .xlsx nor .csv"),
    "broken_workbook": ("表格文件已损坏，打不开", "the workbook is damaged"),
    "broken_csv": ("csv 第 {row_of} 行附近格式有误：{value}", "the csv is malformed: {value}"),
    "unknown_encoding": ("看不懂文字编码，请用 UTF-8 或 GB18030 保存", "neither UTF-8 nor GB18030"),
    "too_large_unpacked": ("表格展开后超过 {other} MB", "more than {other} MB once unpacked"),
    "too_many_rows": ("超过 {other} 行，请分成几个文件", "more than {other} rows; split it"),
    "too_much_memory": ("表格太大，处理不了，请分成几个文件", "too large to process; split it"),
    "nothing_to_import": ("没有找到单位、岗位或人员表（看过：{value}）", "no units, positions or people in: {value}"),
    "missing_columns": ("缺少必需的列：{value}", "required columns are missing: {value}"),
    "two_columns": ("有两列都表示「{other}」：{value}", "two columns mean the same: {value}"),
    "moved": ("核对之后通讯录有了变化，请重新核对", "the directory has changed since: check again"),
    "interrupted": ("处理中断，可以继续", "interrupted; it can go on"),
    "refused": ("没有写入：{value}", "not written: {value}"),
    # of a cell
    "formula": ("{cell} 是公式，请改为数值", "{cell} is a formula"),
    "error_cell": ("{cell} 是错误值 {value}", "{cell} is an error value {value}"),
    "lost_digits": ("{cell} 按数字保存，已丢失尾数，请改为文本", "{cell} lost digits: make it text"),
    "control_characters": ("{cell} 含有看不见的控制字符", "{cell} holds control characters"),
    "half_character": ("{cell} 含有残缺的字符", "{cell} holds half a character"),
    "merged": ("单元格 {cell} 已合并，请拆分后逐行填写", "{cell} is merged"),
    "missing_value": ("{column}（{cell}）没有填写", "{column} ({cell}) is missing"),
    "too_long": ("{column}超过 {other} 个字：{value}", "{column} is longer than {other}: {value}"),
    "bad_login": ("工号只能用字母、数字和 . _ - @ +，中间不能有空格：{value}", "not a staff number: {value}"),
    "bad_code": ("编码中间不能有空格：{value}", "a code has no spaces: {value}"),
    "bad_phone": ("不是一个电话号码：{value}", "not one telephone number: {value}"),
    "bad_number": ("{column}应是整数：{value}", "{column} is a whole number: {value}"),
    "bad_yes": ("{column}请填是或否：{value}", "{column}: yes or no, not {value}"),
    "bad_date": ("不是日期（如 2026-11-23）：{value}", "not a date (as 2026-11-23): {value}"),
    "unknown_choice": ("{column}没有「{value}」，可以填：{other}", "{column} cannot be {value}, but {other}"),
    # of a row
    "example": ("这是模板里的示例行，请删去", "an example of the template: delete it"),
    "duplicate_unit": ("单位「{value}」与第 {row_of} 行重复", "{value} is in row {row_of} too"),
    "duplicate_code": ("编码 {value} 与第 {row_of} 行重复", "code {value} is in row {row_of} too"),
    "code_taken": ("编码 {value} 已属于「{other}」", "code {value} belongs to {other}"),
    "unknown_superior": ("没有上级单位「{value}」", "there is no superior {value}"),
    "ambiguous_superior": ("上级单位「{value}」不止一个：{other}", "superior {value} may be {other}"),
    "closed_superior": ("上级单位「{value}」已撤销", "superior {value} is closed"),
    "cycle": ("上下级成环：{other}", "superiors run in a circle: {other}"),
    "too_deep": ("「{value}」层级超过 {other} 级", "{value} is deeper than {other} levels"),
    "closed_unit": ("单位「{value}」已撤销", "{value} is closed"),
    "topmost_unit": ("「{value}」的上级、层级、类别和排序由上级管理员维护", "for who is above to change: {value}"),
    "not_yours": ("「{value}」不在您管理的范围", "you do not administer {value}"),
    "depends": ("依赖的第 {row_of} 行有误（{value}）", "row {row_of}, on which it depends, is faulty ({value})"),
    "unknown_unit": ("没有单位「{value}」", "there is no unit {value}"),
    "ambiguous_unit": ("单位「{value}」不止一个：{other}", "unit {value} may be {other}"),
    "duplicate_position": ("岗位与第 {row_of} 行重复：{value}", "the position is in row {row_of} too: {value}"),
    "contradicts": ("岗位「{value}」与岗位表第 {row_of} 行说法不同", "{value} is described otherwise in row {row_of}"),
    "duplicate_login": ("工号与第 {row_of} 行重复（{value}）；同一人的其他岗位请在兼任列填是",
                        "the staff number is in row {row_of} too ({value})"),
    "duplicate_post": ("同一人同一岗位与第 {row_of} 行重复（{value}）", "the same post as in row {row_of} ({value})"),
    "beside_nothing": ("兼任的人没有主岗（{value}）", "a second post without a first ({value})"),
    "another_name": ("同一工号姓名不同：{value}，另一处是{other}", "other names, one number: {value}, {other}"),
    "deactivated": ("此人已停用，请先返岗（{value}）", "he is deactivated; let him return first ({value})"),
    "person_elsewhere": ("此人不由您管理（{value}）", "not yours to administer ({value})"),
    "dates_reversed": ("任期先到后起：{value}", "ends before it begins: {value}"),
    "future_date": ("任职日期还没有到：{value}", "begins in the future: {value}"),
    "past_date": ("任期已过：{value}", "is over already: {value}"),
}  # fmt: skip
FIELDS: Mapping[str, str] = {
    "post": "岗位", "beside": "兼任",
    **{column.key: column.title for form in reversed(list(FORMS.values())) for column in form.columns},
}  # fmt: skip


def told(finding: Finding) -> str:
    """The finding in both languages: 「…」 / "…"."""
    about = {name: getattr(finding, name) for name in ("column", "cell", "value", "other", "row_of")}
    chinese, english = WORDS[finding.code]
    return f"{chinese.format(**about)} / {english.format(**about)}"


def where(finding: Finding) -> str:
    """「人员!C17」, or as much of it as there is."""
    if finding.cell and finding.code != "merged":
        return f"{finding.sheet}!{finding.cell}"
    return f"{finding.sheet}!{finding.row}" if finding.row else finding.sheet
