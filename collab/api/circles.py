"""触达 of a circle as a table, to be taken along. HTTP alone; the right is asked for at every request."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from rest_framework.request import Request

from collab.api.content import taken_along
from collab.api.views import SignedInView
from collab.circles.reach import reach
from collab.core.sheets import MEDIA_TYPE, Writing

_HEADINGS = ("单位", "成员", "已读全部", "问过", "已答", "答复用时中位数（分）", "逾期", "看板更新次数", "看板最近更新")
_WIDTHS = (24, 8, 10, 8, 8, 20, 8, 14, 20)


class ReachTable(SignedInView):
    """`GET circles/{conversation}/reach.xlsx`: a line for each member unit, for those who lead the circle."""

    schema = None

    def get(self, request: Request, conversation: int) -> HttpResponseBase:
        actor: Any = request.auth
        found = reach(actor.person, conversation)
        rows = [
            (
                one.name,
                one.people,
                one.read,
                one.asked,
                one.answered,
                one.minutes,
                one.late,
                one.updates,
                _moment(one.updated_at),
            )
            for one in found.units
        ]
        book = Writing()
        book.sheet("触达", _HEADINGS, rows, _WIDTHS)
        response = HttpResponse(book.bytes(), content_type=MEDIA_TYPE)
        return taken_along(response, f"{found.title} 触达.xlsx", "reach.xlsx")


def _moment(at: datetime | None) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else ""
