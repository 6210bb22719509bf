"""How kinds, states and actions are said. What is no longer registered is said by its code, so that the past can be
read for ever."""

from typing import Literal

from collab.work.kinds import ROLE_WORDS, Kind, Words, known
from collab.work.shapes import BothWords

_OWN = {
    "register": Words("登记", "Registered"),
    "read": Words("阅", "Read"),
    "step_add": Words("添加步骤", "Steps added"),
    "step_finish": Words("完成步骤", "Step finished"),
    "step_hand_on": Words("转办步骤", "Step handed on"),
    "step_send_back": Words("退回步骤", "Step sent back"),
    "step_cancel": Words("取消步骤", "Step cancelled"),
    "urged_by_clock": Words("自动催办", "Urged by the clock"),
}
"""What every item may have in its trail beside the acts of its kind."""


def kind_words(kind: str) -> BothWords:
    found = known(kind)
    return both(found.words) if found else BothWords(kind, kind)


def state_words(kind: str, state: str, on: Literal["item", "part"]) -> BothWords:
    found = known(kind)
    states = (found.states if on == "item" else found.part_states) if found else ()
    return next((both(one.words) for one in states if one.code == state), BothWords(state, state))


def action_words(kind: str, action: str) -> BothWords:
    words = _OWN.get(action) or _of_rule(known(kind), action)
    return both(words) if words else BothWords(action, action)


def role_words(kind: str, role: str) -> BothWords:
    """主办、协办、审核 …"""
    found = known(kind)
    words = (found.role_words.get(role) if found else None) or ROLE_WORDS.get(role)
    return both(words) if words else BothWords(role, role)


def both(words: Words) -> BothWords:
    return BothWords(words.zh, words.en)


def _of_rule(kind: Kind | None, action: str) -> Words | None:
    rules = kind.rules if kind else ()
    return next((rule.words for rule in rules if rule.action == action), None)
