"""A bot nobody needs: it says back what it hears, and counts presses on a card. All that a new bot takes is here."""

import msgspec

from bots.blocks import button, words
from bots.cards import offered
from bots.context import Keep, Say, Show
from bots.registry import Bot, Card
from collab.cards.shapes import Face
from collab.directory.bots import Bot as Names


class Counted(msgspec.Struct, frozen=True):
    presses: int = 0
    counting: bool = False


def face(kept: Counted) -> Face:
    body = [words("在数……" if kept.counting else f"按了 {kept.presses} 次")]
    return offered(Face(kind="toy_counter", name="玩具", title="按一下", fallback="[玩具] 按一下", body=body,
                        actions=[button("再来", "again")]))  # fmt: skip


def said(context):
    if context.text == "卡片":
        return [Say("来了"), Show("toy_counter", Counted())]
    return [Say(f"您说：{context.text}")]


def clicked(click):
    count = click.kept.presses + 1
    return [Keep(Counted(count)), Say(f"第 {count} 次")]


TOY = Bot(
    names=Names(code="toy", zh="玩具助手", syllables="wan ju zhu shou", en="Toy", about_zh="学话", about_en="A parrot"),
    said=said, clicked=clicked,
    cards=(Card(name="toy_counter", kept=Counted, draw=face, actions=frozenset({"again"}),
                pressed=lambda kept, _: Counted(kept.presses, counting=True)),),
)  # fmt: skip
