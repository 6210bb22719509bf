"""The cards of a kind of work as its table says they are, for the gallery: each state, and in it each who may act."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from collab.cards.shapes import CardSample, Standing, View
from collab.core import clock
from collab.work.card.drawing import AWAITED, face_of, role_of
from collab.work.card.facts import CardFacts, Last, Row, told, with_steps
from collab.work.facts import Facts, PartFacts
from collab.work.kinds import Kind, State
from collab.work.models import Item

_HOLDERS = ("市水利局", "市城市管理执法局", "市应急局", "市防汛抗旱物资储备调度中心", "青屿县")
_SIGNATURE = "市政府 副市长 江处暑"


def samples_of(kind: Kind) -> Sequence[CardSample]:
    """One card for each set of acts that is open to somebody, in each state; one of who looks on."""
    return [sample for state in kind.states for sample in _in_state(kind, state)]


def _in_state(kind: Kind, state: State) -> Iterator[CardSample]:
    facts = _facts(kind, state)
    face = face_of(facts)
    yield CardSample(f"{kind.words.zh} · {state.words.zh}：旁观", face, View([]))
    words = {act.rule.action: act.rule.words.zh for act in facts.acts}
    for offer in facts.offers:
        standing = Standing(part=0, version=1, roles=[role_of(offer), AWAITED])
        open_to_him = "、".join(words[action] for action in offer)
        yield CardSample(f"{kind.words.zh} · {state.words.zh}：{open_to_him}"[:200], face, View([standing]))


def _facts(kind: Kind, state: State) -> CardFacts:
    now = clock.now()
    item = Item(
        pk=0, kind=kind.code, number=kind.numbered.format(year=now.year, nr=1), title="排查城区积水点并报整改清单",
        body="请牵头单位会同有关单位逐点排查，列出清单，限期整改。", signature=_SIGNATURE, state=state.code,
        created_at=now - timedelta(days=2), started_at=now - timedelta(days=2), due_at=now + timedelta(days=3),
    )  # fmt: skip
    parts = [] if state.code in (kind.first, kind.spoken) else list(_parts(kind, state))
    counts = Counter((part.role, part.state) for part in parts)
    rows = [
        Row(holder, part.role, "grey" if state.final else "green", kind.part_state(part.state).words.zh)
        for holder, part in zip(_HOLDERS, parts, strict=False)
    ]
    passed = frozenset(one.code for one in kind.states if not one.final and one.code != state.code)
    whole = Facts(state.code, counts, passed=passed)
    last = Last(_SIGNATURE, state.words.zh, now)
    facts = told(item, whole, parts, rows, "grey" if state.final else "green", last)
    stepped = not state.final and any(part.state in kind.stepping for part in parts)
    return with_steps(facts) if stepped else facts


def _parts(kind: Kind, state: State) -> Iterator[PartFacts]:
    """One in every state a part may be in; of a finished item only such as are finished."""
    for place, part in enumerate(one for one in kind.part_states if one.final or not state.final):
        role = kind.part_roles[min(place, len(kind.part_roles) - 1)]
        yield PartFacts(role, part.code, reports=1, extensions_left=kind.extensions)
