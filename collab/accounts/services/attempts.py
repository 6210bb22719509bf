"""One try to come in. It is counted before it is judged, and a wrong one is written down."""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from collab.accounts.models import OneTimeCode, User
from collab.accounts.secrets import code_fingerprint, code_read
from collab.audit.services import record
from collab.core import sql
from collab.core.errors import Limited, Unauthenticated

_WRONG = "wrong login or password"


class Attempt:
    """Somebody at the door says he is this login. A known and an unknown one are judged by the same work."""

    def __init__(self, request: HttpRequest, login: str) -> None:
        self._request, self._login = request, login
        self._adapter = get_adapter()
        self.address: str = self._adapter.get_client_ip(request)

    def by_password(self, password: str) -> User | None:
        """Whose login and password these are. Counts. Raises Limited after too many wrong ones."""
        try:
            user = self._adapter.authenticate(self._request, username=self._login, password=password)
        except Limited:
            self._tell_limited()
            raise
        return user if isinstance(user, User) and user.is_active else None

    def count(self) -> None:
        """Where no password is shown. Raises Limited after too many wrong tries."""
        try:
            self._adapter.pre_authenticate(self._request, username=self._login)
        except Limited:
            self._tell_limited()
            raise

    def by_code(self, typed: str) -> OneTimeCode:
        """The code that is out for him, if this is it; the try is then forgiven. Raises Unauthenticated."""
        letters = code_read(typed)
        with sql.writing():
            valid = OneTimeCode.objects.valid().select_related("user").select_for_update(of=("self",))
            code = valid.filter(user__login__iexact=self._login, user__is_active=True).first()
            fits = code_fingerprint(code.user_id if code else 0, letters or "")
            right = constant_time_compare(code.secret_hash if code else "", fits)
            if not right:
                self._tell_wrong(code if letters else None)
        if code is None or not right:
            raise Unauthenticated(_WRONG)
        self._adapter.forgive()
        return code

    def refused(self) -> Unauthenticated:
        """To be raised where a password alone would have done."""
        with sql.writing():
            self._tell_wrong(None)
        return Unauthenticated(_WRONG)

    def _tell_wrong(self, code: OneTimeCode | None) -> None:
        if code:
            code.tries += 1
            code.save(update_fields=["tries"])
        self._record("refused")

    def _tell_limited(self) -> None:
        # once a minute and address: who hammers at the door shall not fill the audit
        if cache.add(f"collab:limited:{self.address}", 1, timeout=60):
            with sql.writing():
                self._record("limited")

    def _record(self, outcome: str) -> None:
        subject = f"login:{self._login}"
        record("account.sign_in", actor=None, subject=subject, outcome=outcome, address=self.address)
