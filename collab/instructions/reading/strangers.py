"""Names nobody here has: words that look like those of a unit, where a unit is called. Pure."""

import re

from collab.instructions.reading.tokens import ACTION

_UNIT_LIKE = re.compile(
    r"[\u4e00-\u9fffa-z0-9]{1,12}(?:局|委员会|委|办|部|厅|院|中心|公司|集团|支队|大队|队|站|所|室|科|处|街道|镇|乡|县|区|会)$"
)
_CALLED = re.compile(
    rf"(?!{ACTION}|[以在对把将按就从为与全本我你他这那各及])[\u4e00-\u9fffa-z0-9]{{1,10}}?"
    rf"(?:局|委员会|管委会|中心|公司|集团|厅|支队|大队|街道办|街道|镇|乡|县|办公室)(?=$|{ACTION}|认真|要)"
)
_LISTED = re.compile(
    rf"(?!{ACTION})[\u4e00-\u9fff]{{1,8}}?(?:局|委|办|中心|公司|集团|厅|队|所|站|室|科|处|街道|镇|乡|县)(?={ACTION}|认真|要|应)"
)


def is_unit_like(words: str) -> bool:
    """园林局: all of it might be one."""
    return _UNIT_LIKE.match(words) is not None


def called_length(words: str) -> int:
    """How many letters of what stands behind 请 might be a unit; 0: none."""
    return _length(_CALLED.match(words))


def listed_length(words: str) -> int:
    """The same behind another unit of a list, where more may be taken for one."""
    return _length(_LISTED.match(words))


def _length(found: re.Match[str] | None) -> int:
    return found.end() if found else 0
