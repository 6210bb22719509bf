"""Every domain "no", as a type with a code. Anything else that is raised is a bug.

The codes are a closed catalogue: clients translate them (`webclient/src/i18n`), REST answers them as RFC 9457
problem details with `status`, the socket as `{"re": …, "error": {"code": …, "message": …, "field": …}}`.
"""

from typing import Any, ClassVar


class Refused(Exception):
    """A "no" the person can understand: what, why, and where the mistake is.

    `message` is English for logs and programs; `field` names the input at fault; `details` are JSON values.
    """

    code: ClassVar[str] = "refused"
    status: ClassVar[int] = 400

    def __init__(self, message: str = "", *, field: str | None = None, **details: Any) -> None:
        super().__init__(message or self.code)
        self.message = message or (self.__doc__ or self.code).strip().splitlines()[0]
        self.field = field
        self.details = details

    def as_dict(self) -> dict[str, Any]:
        """The refusal as both edges tell it."""
        named = {"field": self.field} if self.field else {}
        return {"code": self.code, "message": self.message, **named, **self.details}


class Invalid(Refused):
    """The request is not of the form it must have."""

    code = "invalid"


class Unauthenticated(Refused):
    """Sign in first."""

    code = "unauthenticated"
    status = 401


class Forbidden(Refused):
    """You may not do this here."""

    code = "forbidden"
    status = 403


class NotFound(Refused):
    """There is nothing here that you can see. Absent and hidden look the same on purpose."""

    code = "not_found"
    status = 404


class Conflict(Refused):
    """Something else stands there already."""

    code = "conflict"
    status = 409


class Stale(Refused):
    """Somebody changed it since you looked."""

    code = "stale"
    status = 409


class StaleCard(Refused):
    """The card offers this no longer. `card` is the card as it is now."""

    code = "stale_card"
    status = 409


class Closed(Refused):
    """This is closed: it may be read, and nothing more is written here."""

    code = "closed"
    status = 403


class TooLate(Refused):
    """The time for this has passed."""

    code = "too_late"
    status = 403


class TooLarge(Refused):
    """More than one request may carry."""

    code = "too_large"
    status = 413


class Unsafe(Refused):
    """This file may not be kept: a scanner knows it, or it was made to harm whoever opens it. `reason` says which."""

    code = "unsafe"
    status = 422


class OverQuota(Refused):
    """There is no room left: for this person, or for the unit. `reason` says whose."""

    code = "over_quota"
    status = 507


class Limited(Refused):
    """Too many, too fast. `retry_after` says in how many seconds to try again."""

    code = "limited"
    status = 429


class Busy(Refused):
    """Others are writing at this very place, or every worker is taken. Try again at once."""

    code = "busy"
    status = 503


class Unavailable(Refused):
    """The database does not answer. Whether the act took effect is unknown: repeat it with the same client_id."""

    code = "unavailable"
    status = 503


CATALOGUE: tuple[type[Refused], ...] = (
    Invalid, Unauthenticated, Forbidden, NotFound, Conflict, Stale, StaleCard, Closed, TooLate, TooLarge, Unsafe,
    OverQuota, Limited, Busy, Unavailable,
)  # fmt: skip
