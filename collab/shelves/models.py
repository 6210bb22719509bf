"""What is stored of a shelf (资料架), its results (成果) and its decisions (议定事项)."""

from django.db import models

from collab.circles.models import Circle
from collab.directory.models import Person
from collab.files.models import File
from collab.messaging.models import Message


class Folder(models.Model):
    """文件夹. `away`: taken away (取走), which keeps it and shows it no more. `origin`: what it was gathered from."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    name = models.CharField(max_length=100)
    origin = models.CharField(max_length=80, default="")
    away = models.BooleanField(default=False)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()
    seq = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["circle", "origin"], condition=~models.Q(origin=""), name="one_folder_per_origin"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Document(models.Model):
    """资料. `newest` is the number of the version that is shown; `by` put it here first."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    folder = models.ForeignKey(Folder, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    origin = models.CharField(max_length=80, default="")
    newest = models.PositiveIntegerField(default=1)
    away = models.BooleanField(default=False)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()
    seq = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["circle", "origin"], condition=~models.Q(origin=""), name="one_document_per_origin"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Version(models.Model):
    """版本 of a document. `message`: from which it was kept; recalled, it takes the version with it. `digest`: what a
    gathered table said, so that the same is not gathered twice."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="versions", db_index=False)
    number = models.PositiveIntegerField()
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")
    message = models.ForeignKey(Message, null=True, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, default="")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    signature = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="one_version_per_number")]

    def __str__(self) -> str:
        return f"{self.document_id} v{self.number}"


class Trace(models.Model):
    """What somebody did with a document, a folder or a result beside putting versions: who, when, and from what
    (`words`: the name before, the folder before, the reason)."""

    class What(models.TextChoices):
        RENAMED = "renamed", "改名"
        MOVED = "moved", "移动"
        TAKEN = "taken", "取走"
        RETURNED = "returned", "放回"
        MARKED = "marked", "标为成果"
        UNMARKED = "unmarked", "不再作为成果"
        APPROVED = "approved", "认定"
        REVOKED = "revoked", "撤回认定"

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+", db_index=False)
    document = models.ForeignKey(Document, null=True, on_delete=models.CASCADE, related_name="+")
    folder = models.ForeignKey(Folder, null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    message = models.ForeignKey(Message, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    what = models.CharField(max_length=8, choices=What.choices)
    words = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    signature = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.what} {self.pk}"


class Result(models.Model):
    """成果: a document, or a message with its words in brief as they were then. `off`: it is one no longer. `approver`,
    in which position (`approved_as`): who approved it (认定), None: nobody yet; `version`: which version that was;
    `reason`: why the last approval was taken back."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    document = models.OneToOneField(Document, null=True, on_delete=models.CASCADE, related_name="result")
    message = models.OneToOneField(Message, null=True, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=120, blank=True)
    off = models.BooleanField(default=False)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    signature = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()
    approver = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    approved_as = models.CharField(max_length=160, blank=True)
    approved_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=0)
    reason = models.CharField(max_length=200, blank=True)
    seq = models.BigIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(document=None) ^ models.Q(message=None), name="result_is_document_or_message"
            ),
        ]

    def __str__(self) -> str:
        return f"result {self.pk}"


class Decision(models.Model):
    """议定事项: a message that stands as what was agreed, with its words in brief as they were then. `off`: it does so
    no longer."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=120, blank=True)
    off = models.BooleanField(default=False)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    signature = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()
    seq = models.BigIntegerField()

    def __str__(self) -> str:
        return f"decision {self.pk}"
