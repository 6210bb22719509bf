"""What is stored: items, who owes what part of them, what they reported, and every act anybody took."""

from django.db import models
from django.db.models import Q

from collab.directory.models import Person, Position, Unit
from collab.files.models import File
from collab.work.holding import Held, Timed, one_holder


class Item(Timed):
    """事项. `initiator` began it in `position` (None: as a person); as its deputy or its holder's secretary where the
    `signature` says so. `version` rises with every change of its own state; `trail_length` with every act on
    it or its parts.

    `passed`: the states it has been in, each followed by a blank. `paused_at`: since when its clocks stand still.
    """

    kind = models.CharField(max_length=40)
    number = models.CharField(max_length=60, blank=True, default="")
    title = models.CharField(max_length=200)
    body = models.TextField(blank=True, default="")
    fields = models.JSONField(default=dict)
    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    initiator = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.ForeignKey(Position, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    signature = models.CharField(max_length=200)
    state = models.CharField(max_length=24)
    passed = models.CharField(max_length=400, default="")
    version = models.PositiveIntegerField(default=1)
    round = models.PositiveIntegerField(default=1)
    paused_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    trail_length = models.PositiveIntegerField(default=0)
    trail_hash = models.CharField(max_length=64, default="")

    class Meta:
        indexes = [
            models.Index(fields=["kind", "state"], name="items_of_kind"),
            models.Index(fields=["position", "kind"], condition=Q(position__isnull=False), name="items_of_position"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["kind", "number"], condition=~Q(number=""), name="one_item_per_number")
        ]

    def __str__(self) -> str:
        return self.title


class Party(Held):
    """Who has which role in the item as a whole: initiator, and the roles its kind names (审核人 …)."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="parties")
    role = models.CharField(max_length=24)

    class Meta:
        constraints = [one_holder("party_has_one_holder")]

    def __str__(self) -> str:
        return f"{self.role} of {self.item_id}"


class Assignment(Held, Timed):
    """分工: one part of an item: lead, assist or reader (主办、协办、阅), with its own state and version.

    Five facts, five columns: delivered (送达) to a device, read (已阅), receipt given (回执), accepted (签收),
    completed (办结). None of them follows from another, but that what was read had been delivered.

    `asked_term`: for how long more time is asked. `next_urge_at`: when the clock urges next. `from_holder`: the part
    it was handed on from (转办).
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="assignments")
    role = models.CharField(max_length=24)
    words = models.CharField(max_length=500, blank=True, default="")
    state = models.CharField(max_length=24)
    version = models.PositiveIntegerField(default=1)
    round = models.PositiveIntegerField(default=1)
    delivered_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    receipt_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    reports = models.PositiveIntegerField(default=0)
    asked_term = models.CharField(max_length=120, blank=True, default="")
    extensions = models.PositiveIntegerField(default=0)
    steps_open = models.PositiveSmallIntegerField(default=0)
    urged = models.PositiveIntegerField(default=0)
    urged_at = models.DateTimeField(null=True)
    auto_urged = models.PositiveSmallIntegerField(default=0)
    next_urge_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [one_holder("part_has_one_holder")]
        indexes = [
            models.Index(fields=["next_urge_at"], condition=Q(next_urge_at__isnull=False), name="parts_to_urge"),
            models.Index(fields=["unit"], condition=Q(unit__isnull=False), name="parts_of_unit"),
            models.Index(fields=["position"], condition=Q(position__isnull=False), name="parts_of_position"),
            models.Index(fields=["person"], condition=Q(person__isnull=False), name="parts_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.role} of {self.item_id}: {self.state}"


class Former(Held):
    """经手: who held the part before it was handed on. He still sees it."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="formers")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")
    until = models.DateTimeField()

    class Meta:
        constraints = [one_holder("former_has_one_holder")]

    def __str__(self) -> str:
        return f"former holder of {self.assignment_id}"


class Step(Held):
    """步骤: what the holder of a part has one do after the other, or side by side (`stage` alike). See `flow`.

    `version` rises whenever it moves or goes to somebody else.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "未开始"
        OPEN = "open", "办理中"
        DONE = "done", "已办"
        RETURNED = "returned", "已退回"
        CANCELLED = "cancelled", "已取消"

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")
    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="steps")
    stage = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=60)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [one_holder("step_has_one_holder")]

    def __str__(self) -> str:
        return f"{self.stage}. {self.title}: {self.state}"


class ToDo(Held):
    """待办、待阅: somebody is awaited. Derived: every act writes those of what it moved anew.

    `secretary`: a secretary of the holder may do it as well. `due_at` repeats the part's, so that lists read one table.
    `step`: what the step is called, where it is one that waits.
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="todos")
    assignment = models.ForeignKey(Assignment, null=True, on_delete=models.CASCADE, related_name="todos")
    kind = models.CharField(max_length=40)
    what = models.CharField(max_length=4)
    role = models.CharField(max_length=24)
    step = models.CharField(max_length=60, blank=True, default="")
    secretary = models.BooleanField(default=False)
    since = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    paused = models.BooleanField(default=False)

    class Meta:
        constraints = [one_holder("to_do_has_one_holder")]
        indexes = [
            models.Index(fields=["unit", "what"], condition=Q(unit__isnull=False), name="to_do_of_unit"),
            models.Index(fields=["position", "what"], condition=Q(position__isnull=False), name="to_do_of_position"),
            models.Index(fields=["person", "what"], condition=Q(person__isnull=False), name="to_do_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.what} of {self.item_id}"


class Act(models.Model):
    """全程中的一步: who, in which position, on whose behalf, did what, when, with which words. Linked to the last.

    `signature` is how it is signed: 「市水利局 收发员 葛惊蛰」, of a deputy 「市防汛办 主任（骆秋分 代）」. `person`
    None: a clock ran out. `position` is the one he holds, `behalf` the one he deputises in or serves. `client_id` is
    his for ever, `fingerprint` what he asked under it.
    """

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="acts", db_index=False)
    nr = models.PositiveIntegerField()
    assignment = models.ForeignKey(Assignment, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    action = models.CharField(max_length=40)
    role = models.CharField(max_length=24)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.ForeignKey(Position, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    behalf = models.ForeignKey(Position, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    hand = models.CharField(max_length=9)
    signature = models.CharField(max_length=200)
    item_state = models.CharField(max_length=24)
    part_state = models.CharField(max_length=24)
    words = models.TextField()
    inputs = models.TextField()
    client_id = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    at = models.DateTimeField()
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "nr"], name="act_once_per_nr"),
            models.UniqueConstraint(fields=["person", "client_id"], name="act_once_per_client_id"),
        ]
        indexes = [
            models.Index(fields=["position", "item", "id"], name="acts_in_position"),
            models.Index(fields=["person", "item", "id"], condition=Q(position=None), name="acts_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}:{self.nr} {self.action}"


class Look(models.Model):
    """看过: up to which act somebody has looked at an item that he, or the leader he serves, began."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    nr = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "person"], name="one_look_each")]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.item_id}: {self.nr}"


class Said(models.Model):
    """What was said with an act, and by whom, as it is shown beside the item."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+", db_index=False)
    assignment = models.ForeignKey(Assignment, null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    act = models.ForeignKey(Act, on_delete=models.PROTECT, related_name="+", db_index=False)
    round = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        abstract = True


class Feedback(Said):
    """反馈: what a holder reported in which round. `nr` counts those of one part."""

    class Sort(models.TextChoices):
        PROGRESS = "progress", "进展"
        RESULT = "result", "办理结果"
        ANSWER = "answer", "答复"

    nr = models.PositiveIntegerField()
    sort = models.CharField(max_length=8, choices=Sort.choices)
    files = models.JSONField(default=list)

    class Meta:
        indexes = [models.Index(fields=["item", "id"], name="feedback_of_item")]

    def __str__(self) -> str:
        return f"feedback {self.nr} on {self.assignment_id}"


class Enclosure(models.Model):
    """附件: a file that came with a feedback, and with nothing else."""

    feedback = models.ForeignKey(Feedback, on_delete=models.CASCADE, related_name="enclosures")
    file = models.OneToOneField(File, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.file_id} with {self.feedback_id}"


class Opinion(Said):
    """意见."""

    class What(models.TextChoices):
        AGREE = "agree", "同意"
        DISAGREE = "disagree", "不同意"
        INITIAL = "initial", "圈阅"
        READ = "read", "已阅"
        INSTRUCT = "instruct", "批示"
        SEND_BACK = "send_back", "退回"
        PASS_ON = "pass_on", "转"

    what = models.CharField(max_length=9, choices=What.choices)

    class Meta:
        indexes = [models.Index(fields=["item", "id"], name="opinions_of_item")]

    def __str__(self) -> str:
        return f"{self.what} on {self.item_id}"


class ClockEvent(Said):
    """时钟: it began, stood still, ran on, stopped; more time was asked for, granted or refused. `text` is the reason;
    `count`: the how manieth extension it was. Who did it is with the act."""

    class What(models.TextChoices):
        START = "start", "起算"
        PAUSE = "pause", "暂停"
        RESUME = "resume", "恢复"
        ASK = "ask", "申请延期"
        GRANT = "grant", "准予延期"
        REFUSE = "refuse", "不准延期"
        STOP = "stop", "停止"

    what = models.CharField(max_length=6, choices=What.choices)
    due_before = models.DateTimeField(null=True)
    due_after = models.DateTimeField(null=True)
    count = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["item", "id"], name="clock_of_item")]

    def __str__(self) -> str:
        return f"{self.what} of {self.item_id}"


class Urge(Said):
    """催办. `leader`: 「领导催办」. `to_secretary`: the holder is of a rank the clock does not urge, so his secretary
    is."""

    class How(models.TextChoices):
        SINGLE = "single", "单件"
        BULK = "bulk", "批量"
        AUTOMATIC = "automatic", "自动"

    how = models.CharField(max_length=9, choices=How.choices)
    leader = models.BooleanField(default=False)
    to_secretary = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["assignment", "id"], name="urges_of_part")]

    def __str__(self) -> str:
        return f"{self.how} of {self.assignment_id}"


class Link(models.Model):
    """来源: what the item came from: another item, a message, a spoken message (`voice`, 语音), or words alone (电话).
    From link to link the chain (链) reads whole from any node. The voice is the item's own: it is heard by who sees the
    whole of the item, and stays as long as that does."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="sources")
    source = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="followers")
    conversation = models.BigIntegerField(null=True)
    nr = models.PositiveBigIntegerField(null=True)
    words = models.CharField(max_length=200, blank=True, default="")
    voice = models.ForeignKey(File, null=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.source_id or self.words} → {self.item_id}"


class Series(models.Model):
    """文号序列: the numbers of one kind, of one unit, in one year. `last` is the newest given out; none is skipped."""

    kind = models.CharField(max_length=40)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "unit", "year"], name="one_series_each")]

    def __str__(self) -> str:
        return f"{self.kind} {self.unit} {self.year}"


class Numeral(models.Model):
    """A number of a series, from its birth on (断号台账). One that is void (作废) may be issued again, once."""

    class State(models.TextChoices):
        RESERVED = "reserved", "预留"
        USED = "used", "已用"
        VOID = "void", "作废"

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="numerals")
    nr = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State.choices)
    item = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=200, blank=True, default="")
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "nr"], name="one_numeral_each")]

    def __str__(self) -> str:
        return f"{self.series} {self.nr}: {self.state}"
