"""What 协作助手 answers."""

from collections.abc import Sequence

from bots.context import Context, Effect, Say
from bots.registry import Bot
from collab.directory.bots import Bot as Names

_HELP = "要向大家收材料、点名或接龙，请打开那个会话，点输入框旁的「＋」。收上来的我会汇总在卡片里，谁还没交也看得见。"


def said(_: Context) -> Sequence[Effect]:
    return [Say(_HELP)]


BOT = Bot(
    names=Names(
        code="collection", zh="协作助手", en="Collections", about_zh="向大家收材料、接龙、签到，自动汇总",
        about_en="Collects material and answers from many people",
    ),
    said=said,
)  # fmt: skip
