"""What is stored of a circle beside its conversation: the charter, whom it names, and its board."""

from django.db import models

from collab.conversations.models import Conversation
from collab.directory.models import Person, Unit


class Circle(models.Model):
    """圈章. `guests` (JSON) are those who are to come while it is only planned, which it is until `started_at`.
    `warned`: the fewest days of which its end was announced; `asks_daily`: in the morning the units whose row stood
    still for a day are asked for it.
    `closing_reason`: why it was closed although something was still open; `retain_until` (留存期限): until then what it
    holds is kept, None: without end; `continues`: the one it takes up (延续圈); `source_…`: the message or item out of
    which it was founded. Its stream's lock is its lock."""

    class State(models.TextChoices):
        PLANNED = "planned", "拟建"
        RUNNING = "running", "进行中"
        EXTENDED = "extended", "已延期"
        CLOSING = "closing", "收尾"
        CLOSED = "closed", "已解散"

    conversation = models.OneToOneField(Conversation, primary_key=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices)
    purpose = models.TextField()
    basis = models.TextField(blank=True)
    lead = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    ends_on = models.DateField()
    started_at = models.DateTimeField(null=True)
    guests = models.TextField(blank=True, default="")
    warned = models.PositiveSmallIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    closing_reason = models.TextField(blank=True, default="")
    retain_until = models.DateField(null=True)
    continues = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="continued_by")
    source_conversation = models.BigIntegerField(null=True)
    source_nr = models.BigIntegerField(null=True)
    source_item = models.BigIntegerField(null=True)
    version = models.PositiveIntegerField(default=1)
    asks_daily = models.BooleanField(default=True)

    class Meta:
        indexes = [models.Index(fields=["ends_on"], condition=~models.Q(state="closed"), name="circles_that_end")]

    def __str__(self) -> str:
        return f"circle {self.pk}"


class Contact(models.Model):
    """联络员: whom to ask in a member unit."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="contacts", db_index=False)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["circle", "unit", "person"], name="one_contact_each")]

    def __str__(self) -> str:
        return f"contact {self.person_id} of {self.unit_id}"


class Observer(models.Model):
    """观察员: belongs like anybody else, named as who looks on; nobody looks on unnamed."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="observers", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["circle", "person"], name="one_observer_each")]

    def __str__(self) -> str:
        return f"observer {self.person_id}"


class Board(models.Model):
    """看板: its lock, which is taken before any card or stream; `nr` numbers every change of it. Made when it is first
    written on."""

    circle = models.OneToOneField(Circle, primary_key=True, on_delete=models.CASCADE, related_name="+")
    nr = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"board of {self.circle_id}"


class BoardLine(models.Model):
    """The row of a unit as the subject of a card: made when it is first shown as one."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+", db_index=False)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["circle", "unit"], name="one_line_per_unit")]

    def __str__(self) -> str:
        return f"line of {self.unit_id} in {self.circle_id}"


class BoardAsk(models.Model):
    """催报: which rows were asked for on a working morning, of which `units` (JSON, none is possible). One a day."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="asks", db_index=False)
    day = models.DateField()
    units = models.TextField(default="[]")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["circle", "day"], name="asked_once_a_day")]

    def __str__(self) -> str:
        return f"asked {self.circle_id} on {self.day}"


class BoardEntry(models.Model):
    """A row of the board (看板) as it stood from one change to the next: the newest `version` of a unit is its row, the
    others are its history. `nr` counts the changes of the whole board."""

    class State(models.TextChoices):
        OPEN = "open", "未开始"
        UNDER_WAY = "under_way", "进行"
        BLOCKED = "blocked", "遇阻"
        DONE = "done", "完成"

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="entries", db_index=False)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", db_index=False)
    version = models.PositiveIntegerField()
    nr = models.PositiveIntegerField()
    task = models.TextField(blank=True)
    state = models.CharField(max_length=9, choices=State.choices)
    progress = models.TextField(blank=True)
    blocker = models.TextField(blank=True)
    next_step = models.TextField(blank=True)
    newest = models.BooleanField(default=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    signature = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["circle", "unit", "version"], name="one_row_per_version"),
            models.UniqueConstraint(
                fields=["circle", "unit"], condition=models.Q(newest=True), name="one_newest_row_per_unit"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} v{self.version}"


class BoardVisit(models.Model):
    """Up to which change somebody has seen the board."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    nr = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["circle", "person"], name="one_visit_each")]

    def __str__(self) -> str:
        return f"visit {self.pk}"
