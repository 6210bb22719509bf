"""What REST offers: the commands of the core, and what only HTTP needs, in one form."""

from collections.abc import Callable, Iterable
from typing import Any, Literal

import msgspec
from django.http import HttpRequest

from collab.core.commands import Act, Actor, Method, acts

Names = frozenset[str]


class Nothing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A request without fields."""


class Operation(msgspec.Struct, frozen=True):
    """One method at one path: what it takes, what it answers (None: 204), who may ask without being signed in."""

    name: str
    method: Method
    path: str
    form: type[msgspec.Struct]
    run: Callable[[HttpRequest, Actor, Any], Any]
    result: Any
    summary: str
    access: Literal["signed in", "anybody"] = "signed in"

    @property
    def in_path(self) -> Names:
        """The fields that stand in the path."""
        return frozenset(part[1:-1] for part in self.path.split("/") if part.startswith("{"))

    @property
    def in_query(self) -> Names:
        """The fields that stand in the query: what a GET takes beside its path."""
        return self._others() if self.method == "GET" else frozenset()

    @property
    def in_body(self) -> Names:
        """The fields of the JSON body."""
        return self._others() if self.method in ("POST", "PUT", "PATCH") else frozenset()

    def _others(self) -> Names:
        return frozenset(self.form.__struct_fields__) - self.in_path - {"id"}


def of_commands() -> list[Operation]:
    """Every command of the core."""
    return [_operation(act) for act in acts().values()]


def by_path(operations: Iterable[Operation]) -> dict[str, list[Operation]]:
    """What is offered at each path. Paths without parameters come first: `persons/search` is not a person."""
    grouped: dict[str, list[Operation]] = {}
    for operation in operations:
        grouped.setdefault(operation.path, []).append(operation)
    return dict(sorted(grouped.items(), key=lambda entry: (entry[0].count("{"), entry[0])))


def _operation(act: Act) -> Operation:
    return Operation(
        name=act.name, method=act.method, path=act.path, form=act.form, result=act.result,
        run=lambda _, actor, form: act.run(actor, form), summary=act.form.__doc__ or act.name,
    )  # fmt: skip
