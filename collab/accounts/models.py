"""What is stored: users and their devices."""

from typing import ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


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
    created_at = models.DateTimeField(auto_now_add=True)
    last_seen = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["user"], condition=models.Q(ended_at=None), name="open_devices_of_user")]

    def __str__(self) -> str:
        return f"{self.name} of {self.user_id}"
