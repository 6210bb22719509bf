"""What is stored: conversations, seats, memberships."""

from django.db import models
from django.db.models import Q

from collab.directory.models import Person, Position, Unit


class Conversation(models.Model):
    """会话. Its stream is `conversation:<id>`, `last_nr` numbers its messages, and `direct_key` ("3:17") makes a direct
    talk the only one of these two; with a bot (机器人) it says which. A group of a `unit` (单位群) is opened and named
    by its administrators. `adders` is the lowest role that may bring people in; where `files_stay` no file is
    forwarded out."""

    class Kind(models.TextChoices):
        DIRECT = "direct", "单聊"
        GROUP = "group", "群聊"
        CIRCLE = "circle", "协作圈"

    class Watermark(models.TextChoices):
        """水印: whether pictures are shown with their viewer's name, and whether there is anything else to be had."""

        OFF = "off", "不加"
        SHOWN = "shown", "预览加水印"
        ONLY = "only", "只能看带水印的预览"

    kind = models.CharField(max_length=8, choices=Kind.choices)
    title = models.CharField(max_length=60, blank=True)
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    direct_key = models.CharField(max_length=41, null=True, unique=True)  # noqa: DJ001  null: many have none
    bot = models.CharField(max_length=20, db_default="", default="")
    created_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField()
    client_id = models.UUIDField(null=True)
    last_nr = models.BigIntegerField(default=0)
    read_only = models.BooleanField(default=False)
    history_for_newcomers = models.BooleanField(default=True)
    watermark = models.CharField(max_length=5, choices=Watermark.choices, default=Watermark.OFF)
    adders = models.PositiveSmallIntegerField(default=1)
    files_stay = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["created_by", "client_id"], name="created_once_per_client_id")]

    def __str__(self) -> str:
        return self.title or f"{self.kind} {self.pk}"


class Role(models.IntegerChoices):
    """角色, by rank."""

    MEMBER = 1, "成员"
    ADMIN = 2, "管理员"
    OWNER = 3, "群主"


class Seat(models.Model):
    """席位: a person, position or unit belongs, after `from_seq` up to `until_seq` of the stream. Ended seats stay:
    they say which stretch of history somebody may see again when he comes back."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="seats", db_index=False)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    position = models.ForeignKey(Position, null=True, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    role = models.PositiveSmallIntegerField(choices=Role.choices, default=Role.MEMBER)
    from_seq = models.BigIntegerField(default=0)
    until_seq = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "person"], condition=Q(until_seq=None), name="one_open_seat_per_person"
            ),
            models.UniqueConstraint(
                fields=["conversation", "position"], condition=Q(until_seq=None), name="one_open_seat_per_position"
            ),
            models.UniqueConstraint(
                fields=["conversation", "unit"], condition=Q(until_seq=None), name="one_open_seat_per_unit"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False, position=None, unit=None)
                | Q(person=None, position__isnull=False, unit=None)
                | Q(person=None, position=None, unit__isnull=False),
                name="a_seat_is_for_one",
            ),
        ]
        indexes = [
            models.Index(fields=["conversation", "person"], name="seats_of_person"),
            models.Index(fields=["conversation"], condition=Q(person=None), name="shared_seats"),
        ]

    def __str__(self) -> str:
        return f"seat {self.pk}"


class Membership(models.Model):
    """成员: one person in one conversation, while a seat covers him. `read_nr` is his read cursor. It began at
    `since_nr`: what stands up to there he neither read nor left unread."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="memberships", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    read_nr = models.BigIntegerField(default=0)
    since_nr = models.BigIntegerField(default=0)
    muted = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "person"], name="one_membership_each")]

    def __str__(self) -> str:
        return f"membership {self.pk}"


class WaitingCursor(models.Model):
    """Where the last holder of a position stood when he laid it down: what came after waits for the next one."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+", db_index=False)
    position = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="+")
    read_nr = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "position"], name="one_waiting_cursor_each")]

    def __str__(self) -> str:
        return f"waiting cursor {self.pk}"
