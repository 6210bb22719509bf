"""What is stored: an import with its file, and what was found out about it, in parts of some hundred lines."""

from django.db import models

from collab.core.columns import SealedBytes
from collab.directory.models import Person


class DirectoryImport(models.Model):
    """导入: one spreadsheet on its way into the directory. `by` is None where the machine itself was told to.

    `reasons` says why it was refused or failed; `summary` is how many of what (shapes.Summary). `only_right` and
    `leavers` are what was confirmed: leave faulty rows out, and deactivate these persons who are not in it. `agreed`
    are the digests of the changes that were shown; nothing else is applied. `resumed`: some of them are done already.
    `report` is the workbook one can download, written last. A runner that dies leaves an old `beat_at`.
    """

    class State(models.TextChoices):
        CHECKING = "checking", "核对中"
        CHECKED = "checked", "待确认"
        REFUSED = "refused", "不能导入"
        APPLYING = "applying", "导入中"
        APPLIED = "applied", "已导入"
        FAILED = "failed", "中断"

    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    file_name = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)
    content = SealedBytes(null=True)
    report = SealedBytes(null=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.CHECKING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    reasons = models.JSONField(default=list)
    summary = models.JSONField(default=dict)
    agreed = models.BinaryField(default=bytes)
    only_right = models.BooleanField(default=False)
    resumed = models.BooleanField(default=False)
    leavers = models.JSONField(default=list)
    beat_at = models.DateTimeField(null=True)
    checked_at = models.DateTimeField(null=True)
    confirmed_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["id"], condition=models.Q(state__in=["checking", "applying"]), name="imports_to_run")
        ]

    def __str__(self) -> str:
        return f"{self.file_name}: {self.state}"


class ImportPart(models.Model):
    """Some of the findings, changes or absent persons of an import: compressed JSON, `number` from 0."""

    class Kind(models.TextChoices):
        FINDINGS = "findings"
        ADDED = "added"
        CHANGED = "changed"
        ABSENT = "absent"

    of = models.ForeignKey(DirectoryImport, on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    number = models.PositiveIntegerField()
    lines = SealedBytes()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["of", "kind", "number"], name="one_part_per_number")]

    def __str__(self) -> str:
        return f"{self.of_id} {self.kind} {self.number}"
