"""What is stored: users, their devices, and the one-time codes that are out for them."""

from typing import ClassVar, Self

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from collab.core import clock


class User(AbstractBaseUser):
    """An account. `login` is the staff number (工号). A person without one is in no directory either."""

    login = models.CharField(max_length=40, unique=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "login"
    objects: ClassVar[BaseUserManager[Self]] = BaseUserManager()

    def __str__(self) -> str:
        return self.login


class Device(models.Model):
    """A sign-in: a browser session or a program's token, known by the SHA-256 of its secret.

    Ended once, it stays ended: HTTP, file addresses and the hub all ask this row.
    """

    class Kind(models.TextChoices):
        BROWSER = "browser"
        PROGRAM = "program"

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="devices")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    secret_hash = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=120)
    address = models.GenericIPAddressField(null=True)
    created_at = models.DateTimeField(default=clock.now)
    last_seen = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["user"], condition=models.Q(ended_at=None), name="open_devices_of_user")]

    def __str__(self) -> str:
        return f"{self.name} of {self.user_id}"


class CodeQuerySet(models.QuerySet["OneTimeCode"]):
    """Codes by what has become of them."""

    def unused(self) -> Self:
        """Neither used nor made void: at most one for each person."""
        return self.filter(used_at=None, voided_at=None)

    def valid(self) -> Self:
        """Those that still let somebody in."""
        return self.unused().filter(expires_at__gt=clock.now(), tries__lt=settings.CODE_TRIES)


class OneTimeCode(models.Model):
    """一次性登录码: printed on a slip, good for choosing a password once. Known by a keyed hash alone."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="codes")
    secret_hash = models.CharField(max_length=64)
    issued_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    issued_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)
    voided_at = models.DateTimeField(null=True)

    objects = CodeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(used_at=None, voided_at=None), name="one_code_out_each"
            )
        ]

    def __str__(self) -> str:
        return f"code of {self.user_id}"
