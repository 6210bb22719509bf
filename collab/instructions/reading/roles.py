"""Who is to do what, from the tokens of a sentence. Pure.

Names gather in a slot until a word says what they are for: 牵头, 配合, 会同. Whoever was called with 请 and by nothing
else is asked to do it himself: he leads where nobody else does, and assists where somebody was named to lead.
"""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from collab.instructions.reading.called import Called, Roles
from collab.instructions.reading.forms import ordinary_words
from collab.instructions.reading.strangers import called_length, is_unit_like, listed_length
from collab.instructions.reading.tokens import ACTION, Token, word_list

_PASSED_OVER = frozenset({"filler", "space", "due"})
_NAMES = frozenset({"name", "unknown", "inner", "vague", "given", "etc", "counted"})
_ROLES = frozenset({"lead", "take", "assist", "supervise", "read"})
_ACTS = re.compile(rf"(?:{ACTION})")
_DIRECTIVES = frozenset({"做好", "抓好", "要", "应", "须", "应当", "全力", "切实", "务必", "主动"})
_FAR, _NEAR = 12, 4
"""How much text may stand between a name and the word that says it leads, or assists."""


def roles(found: Sequence[Token]) -> Roles:
    """Reads the sentence clause by clause."""
    reading = _Reading(found)
    reading.run()
    return reading.roles


class _Reading:
    """Where one is in the sentence: `slot` holds the names gathered, `cue` what they were gathered behind."""

    def __init__(self, found: Sequence[Token]) -> None:
        self.tokens = found
        self.place = 0
        self.token = Token("stop", 0, 0, "")
        self.roles = Roles([], [], [], [], [], [])
        self.slot: list[Token] = []
        self.cue = "start"
        self.began: int | None = None
        self.denied = False
        self.text: Token | None = None
        self.urged = False

    def run(self) -> None:
        for place, token in enumerate(self.tokens):
            self.token, self.place = token, place
            reader = self._name if token.kind in _NAMES else getattr(self, f"_{token.kind}", None)
            if reader is not None:
                reader()
        self._flush(None)

    # ---- names and what calls them ---------------------------------------------------------------------------------

    def _name(self) -> None:
        if self.cue in ("report", "about"):
            return
        if self.slot and self.tokens[self.place - 1].kind in ("filler", "due"):  # 做好交通疏导: what is to be done
            self._text()
            return
        if self.text is not None and not self.slot:
            self.cue = "floating"
        if self.began is None:
            self.began = self.token.start
        self.slot.append(self.token)
        self.text = None

    def _call(self) -> None:
        follows = self._next()
        if self.token.words in word_list("call_of_name") and not self._may_be_called(follows):
            self._text()
            return
        denied, began = self.denied, self.token.start
        if self.cue == "call" and not self.slot and self.text is None and self.began is not None:
            began = self.began  # 请督促…
        self._flush(None)
        self.denied, self.cue, self.began, self.text = denied, "call", began, None

    def _with(self) -> None:
        follows = self._next()
        known = follows is not None and follows.kind in _NAMES
        stranger = follows is not None and follows.kind == "text" and called_length(follows.words)
        if not known and not stranger:
            self._text()
            return
        self._flush(self.token)
        self.cue, self.began, self.text = "with", self.token.start, None

    def _report(self) -> None:
        follows = self._next()
        if follows is None or follows.kind not in _NAMES:
            self._text()
            return
        self._flush(self.token)
        self.cue = "report"

    def _label_lead(self) -> None:
        self._flush(None)
        self.cue, self.began = "label_lead", self.token.start

    def _label_assist(self) -> None:
        self._flush(None)
        self.cue, self.began = "label_assist", self.token.start

    def _sep(self) -> None:
        if self.cue == "done" and not self.slot:  # …牵头、财政局保障
            self.cue = "start"

    def _not(self) -> None:
        follows = self._next()
        if follows is not None and follows.kind in _NAMES | _ROLES | {"call", "with"}:
            self.denied = True
            if not self.slot:
                self.began = self.token.start
        else:
            self._text()

    def _filler(self) -> None:
        if not self.slot:
            return
        self.urged = self.urged or self.token.words in _DIRECTIVES
        if self.token.start == self.slot[-1].end and self.token.words not in _DIRECTIVES:  # 水利局主要负责同志
            self.slot[-1] = self.slot[-1]._replace(end=self.token.end)

    def _outside(self) -> None:
        """除公安局外其他部门: only those between are left out."""
        if self.denied and self.slot:
            self._flush(self.token)
            self._anew()
        else:
            self._text()

    # ---- what they are called for ----------------------------------------------------------------------------------

    def _lead(self) -> None:
        self._said(self._as_leads, _FAR, firm=self.token.words in ("牵头", "主办", "牵头负责", "牵头办理"))

    def _take(self) -> None:
        self._said(self._as_weak_leads, _NEAR, firm=self.cue == "call")

    def _assist(self) -> None:
        follows = self._next()
        if (
            self.token.words in ("支持", "支援", "参与", "参加")
            and self.cue == "call"
            and follows
            and follows.kind == "text"
        ):
            self._text()
            return
        whom = follows is not None and follows.kind == "name" and bool(self.slot)
        self._said(self._as_assists, _NEAR, firm=False)
        if whom and self.token.words not in ("参加", "参与"):  # 请城管配合交通局: it is 交通局 who leads
            self.cue, self.began = "helped", self.token.end

    def _supervise(self) -> None:
        if self.slot and self.cue in ("call", "floating", "start"):
            self._said(self._as_supervisors, _NEAR, firm=False)
        else:
            self._text()

    def _read(self) -> None:
        after = [one for one in self.tokens[self.place + 1 :] if one.kind not in _PASSED_OVER]
        if self.slot and self.cue == "call" and not _does_more(after):
            self._said(self._as_readers, 0, firm=False)
        else:
            self._text()

    # ---- what lies between -----------------------------------------------------------------------------------------

    def _act(self) -> None:
        self._text()

    def _text(self) -> None:
        """A role may still follow in this clause; if none does, whoever was called is to do what the text says."""
        if self.cue == "report":
            self.cue = "done"
        if self._listed():
            return
        if self.slot and not self._role_follows():
            self._flush(self.token)
        elif not self.slot and self.cue in ("call", "with") and self.text is None:
            self._stranger(called_length(self.token.words))
            if self.cue == "with":
                self._flush(self.token)
        self._text_only()

    def _listed(self) -> bool:
        """水利、某某局、城管: between the marks of a list stands somebody; 处暑、秋分同志 are two persons."""
        before, follows = self.tokens[self.place - 1].kind, self._next()
        goes_on = follows is not None and follows.kind in {"sep", "etc", "counted", "lead", "take", "assist"}
        kind = "unknown" if is_unit_like(self.token.words) else ""
        if self.slot and before == "sep" and goes_on:
            kind = "unknown"
        elif self.slot or self.text is not None or follows is None or follows.kind != "sep":
            kind = kind if self.slot and before == "sep" else ""
        elif self.cue == "call" and self._person_after():
            kind = "given"
        if kind:
            self.began = self.token.start if self.began is None else self.began
            self.slot.append(self.token._replace(kind=kind))
        elif self.slot and before == "sep" and (length := listed_length(self.token.words)):
            self._stranger(length)
        return bool(kind)

    def _person_after(self) -> bool:
        names = [one for one in self.tokens[self.place + 1 : self.place + 4] if one.kind in _NAMES]
        return bool(names) and (names[0].kind == "given" or bool(names[0].named.persons))

    def _colon(self) -> None:
        if self.cue.startswith("label") and not self.slot:
            return
        if self.slot and self.cue == "start":  # 水利局：
            self.cue = "call"
        self._flush(None)
        self._anew()

    def _comma(self) -> None:
        follows = self._next()
        goes_on = self.cue == "start" and self.slot and follows is not None and follows.kind in _NAMES and not self.text
        if not goes_on:
            self._flush(None)
            self._anew()

    def _stop(self) -> None:
        self._flush(None)
        self._anew()

    def _never_so(self) -> bool:
        follows = self._next()
        return follows is not None and follows.words.startswith(tuple(word_list("never_so")))

    # ---- settling --------------------------------------------------------------------------------------------------

    def _said(self, settle: "_Settle", reach: int, *, firm: bool) -> None:
        """A word that says what the names in the slot are for; without a name, what stands there may be a stranger."""
        if (
            not self.slot
            and self.text is not None
            and len(self.text.words) <= _FAR
            and self.text.end <= self.token.start
        ):
            self._stranger_before(firm=firm)
        if not self.slot or (
            self.text is not None and self.text.start > self.slot[-1].start and len(self.text.words) > reach
        ):
            self._flush(self.token)
            self._text_only()
            return
        if self.cue == "floating" and all(one.named.bare for one in self.slot if one.kind == "name"):
            self._drop()
            return
        if self.denied or self._never_so():
            self.roles.excluded.extend(self.slot)
        else:
            settle()
            self.roles.spans.append((self.slot[0].start if self.began is None else self.began, self.token.end))
        self._drop()

    def _as_leads(self) -> None:
        self.roles.leads.extend(Called(one) for one in self._settled())

    def _as_weak_leads(self) -> None:
        self.roles.leads.extend(Called(one, weak=True) for one in self._settled())

    def _as_assists(self) -> None:
        self.roles.assists.extend(self._settled())

    def _as_supervisors(self) -> None:
        self.roles.supervisors.extend(self._settled())

    def _as_readers(self) -> None:
        self.roles.readers.extend(self._settled())

    def _flush(self, before: Token | None) -> None:
        """The names in the slot have no word of their own; what called them decides. `before`: what follows them."""
        if self.slot and self.denied:
            self.roles.excluded.extend(self.slot)
        elif self.slot:
            self._settle_by_cue(before)
        self._drop()

    def _settle_by_cue(self, before: Token | None) -> None:
        settle = {
            "call": self._as_weak_leads,
            "helped": self._as_weak_leads,
            "with": self._as_assists,
            "label_lead": self._as_leads,
            "label_assist": self._as_assists,
        }.get(self.cue)
        if self.cue == "start" and before is not None and (self.urged or self._acts_itself(before)):
            settle = self._as_weak_leads
        if settle is not None:
            self._doubt(before)
            settle()
            self.roles.spans.append((self.slot[0].start if self.began is None else self.began, self.slot[-1].end))

    def _doubt(self, before: Token | None) -> None:
        """请教育引导群众, 请交通管制期间: a bare word with other words at once behind it may be no name."""
        last = self.slot[-1]
        at_once = before is not None and before.kind == "text" and before.start == last.end
        if before is None or not at_once or not last.named.bare or self.cue not in ("call", "with"):
            return
        alone = len(self.slot) == 1 and last.words in ordinary_words()
        if alone or not _ACTS.match(before.words):
            self.slot[-1] = last._replace(kind="unclear")

    def _acts_itself(self, before: Token) -> bool:
        """水利局尽快核实: a name at the beginning, with its ending, and what it is to do."""
        sure = all(one.kind != "name" or not one.named.bare for one in self.slot) or len(self.slot) > 1
        does = before.kind in ("with", "act") or (before.kind == "text" and _ACTS.match(before.words) is not None)
        return sure and does

    def _settled(self) -> list[Token]:
        """The names of the slot; 等两家单位 behind two names adds nobody."""
        named = [one for one in self.slot if one.kind not in ("counted", "etc")]
        counts = [one.counted for one in self.slot if one.kind == "counted"]
        open_end = [one for one in self.slot if one.kind == "etc"]
        if counts:
            return named if len(named) == counts[-1] else [*named, *(one for one in self.slot if one.kind == "counted")]
        return [*named, *open_end]

    def _stranger(self, length: int) -> None:
        """The first letters of this text are somebody's name, though nobody's here."""
        if not length:
            return
        self.began = self.token.start if self.began is None else self.began
        words = self.token.words[:length]
        self.slot.append(Token("unknown", self.token.start, self.token.start + length, words))

    def _stranger_before(self, *, firm: bool) -> None:
        """请某某局牵头: the text before the word, where it looks like a name, or was called and must be one."""
        text = self.text
        if text is None:
            return
        words = text.words.strip()
        if is_unit_like(words) or (firm and self.cue == "call" and len(words) > 1):
            self.slot.append(Token("unknown", text.start, text.end, words))
            self.began = text.start if self.began is None else self.began
            self.text = None

    def _role_follows(self) -> bool:
        """Whether a word for these names comes before the next name, in this clause."""
        for one in self.tokens[self.place + 1 :]:
            if one.kind in ("lead", "take", "assist", "supervise"):
                between = one.start - self.slot[-1].end
                return between <= (_FAR if one.kind == "lead" else _NEAR)
            if one.kind in _NAMES or one.kind in ("comma", "stop", "colon", "call", "with", "report"):
                return False
        return False

    def _may_be_called(self, follows: Token | None) -> bool:
        if follows is None:
            return False
        if follows.kind in _NAMES or (self.token.words == "由" and follows.kind == "text"):
            return True
        return follows.kind == "text" and called_length(follows.words) > 0

    def _next(self) -> Token | None:
        return next((one for one in self.tokens[self.place + 1 :] if one.kind not in _PASSED_OVER), None)

    def _text_only(self) -> None:
        before = self.text
        self.text = (
            self.token if before is None else before._replace(end=self.token.end, words=before.words + self.token.words)
        )

    def _drop(self) -> None:
        self.slot, self.began, self.denied, self.cue, self.text = [], None, False, "done", None
        self.urged = False

    def _anew(self) -> None:
        self._drop()
        self.cue = "start"


_Settle = Callable[[], None]


def _does_more(after: Sequence[Token]) -> bool:
    """Whether 阅 goes on to something to be done: 阅，并提出意见."""
    following = takewhile(lambda one: one.kind not in _NAMES | {"stop", "call"}, after)
    return any(one.kind in ("text", "act") and _ACTS.search(one.words) for one in following)
