"""What a message of a circle becomes in one press: a document, a result, a decision."""

from uuid import UUID

from collab.messaging.promoting import Promoted, Promotion
from collab.shelves.services import About, decide, keep, mark


def _document(by: int, conversation: int, nr: int, _: UUID) -> Promoted:
    keep(by=by, conversation=conversation, nr=nr)
    return Promoted("已存入资料架", "Put on the shelf")


def _result(by: int, conversation: int, nr: int, _: UUID) -> Promoted:
    mark(by=by, conversation=conversation, about=About(nr=nr), on=True)
    return Promoted("已标为成果，待认定", "Marked as a result, to be approved")


def _decision(by: int, conversation: int, nr: int, _: UUID) -> Promoted:
    decide(by=by, conversation=conversation, nr=nr, on=True)
    return Promoted("已列为议定事项，并置顶", "Stands as decided, and is pinned")


_HERE = ("circle",)
promotions = (
    Promotion(code="document", zh="存入资料架", en="Put on the shelf", icon="folder-input", of="files", where=_HERE,
              run=_document),
    Promotion(code="result", zh="标为成果", en="Mark as a result", icon="award", where=_HERE, run=_result),
    Promotion(code="decision", zh="列为议定事项", en="Mark as decided", icon="gavel", where=_HERE, leads=True,
              run=_decision),
)  # fmt: skip
