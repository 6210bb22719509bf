"""Names as they are typed."""

import pytest

from collab.directory.pinyin import spelled


@pytest.mark.parametrize(
    ("name", "pinyin", "initials"),
    [
        ("岑雨水", "cenyushui", "cys"),
        ("单立冬", "shanlidong", "sld"),  # not dan
        ("曾小满", "zengxiaoman", "zxm"),  # not ceng
        ("解春分", "xiechunfen", "xcf"),  # not jie
        ("欧阳白露", "ouyangbailu", "oybl"),
        ("单于大雪", "chanyudaxue", "cydx"),  # a surname of two characters before that of one
        ("尉迟谷雨", "yuchiguyu", "ycgy"),
        ("吕秋分", "lvqiufen", "lqf"),  # as every input method wants it
        ("Anna Li", "annali", "al"),
        ("买买提·艾力", "maimaitiaili", "mmtal"),
    ],
)
def test_a_name_is_read_as_its_bearer_reads_it(name, pinyin, initials):
    assert spelled(name) == (pinyin, initials)


def test_a_name_of_signs_alone_has_no_pinyin():
    assert spelled("·—·") == ("", "")


def test_a_name_longer_than_the_column_is_cut():
    assert [len(part) for part in spelled("庄" * 40)] == [120, 20]
