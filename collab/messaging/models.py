"""What is stored: messages, their earlier texts, who was mentioned."""

from django.db import models
from django.db.models import Q

from collab.cards.models import Card
from collab.conversations.models import Conversation
from collab.directory.models import Person
from collab.files.models import File


class Message(models.Model):
    """消息. `seq` is the event that posted it; `text` the source as typed, `body` the same as a tree (JSON).

    `signature` (署名) says in which position its author spoke, where it was not his primary one; `via` (通过) which bot
    says it, for its author or for itself.

    `topic` (话题) is a number of its circle's topics, 0 outside all of them; null where there can be none.
    `counts` says whether it makes anybody's unread number rise. `called_all` stays when the call is edited out or
    recalled: it was heard. A recalled message keeps its place and loses its words. `reactions` is what they come to
    (JSON), as the event `reacted_seq` said it.
    """

    class Kind(models.TextChoices):
        TEXT = "text"
        NOTICE = "notice"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="messages", db_index=False)
    nr = models.BigIntegerField()
    seq = models.BigIntegerField()
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    client_id = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.TEXT)
    topic = models.BigIntegerField(null=True)
    counts = models.BooleanField(default=True)
    text = models.TextField()
    body = models.TextField()
    quote_nr = models.BigIntegerField(null=True)
    quote_author = models.BigIntegerField(null=True)
    quote = models.TextField(default="")
    files = models.TextField(default="[]")
    card = models.ForeignKey(Card, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    mention_all = models.BooleanField(default=False)
    called_all = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=0)
    signature = models.CharField(max_length=140, blank=True, default="")
    via = models.CharField(max_length=20, db_default="", default="")
    at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True)
    recalled_at = models.DateTimeField(null=True)
    recalled_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    reactions = models.TextField(db_default="[]")
    reacted_seq = models.BigIntegerField(db_default=0)
    forwarded = models.TextField(db_default="null")
    transcript = models.ForeignKey(
        "Transcript", null=True, on_delete=models.PROTECT, related_name="carriers", db_index=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "nr"], name="one_message_per_nr"),
            models.UniqueConstraint(fields=["author", "client_id"], name="posted_once_per_client_id"),
        ]
        indexes = [
            models.Index(fields=["transcript"], condition=Q(transcript__isnull=False), name="carrying_transcript"),
            models.Index(fields=["conversation", "quote_nr"], condition=Q(quote_nr__isnull=False), name="quoting"),
            models.Index(fields=["conversation", "nr"], condition=Q(mention_all=True), name="calling_all"),
            models.Index(fields=["conversation", "topic", "nr"], condition=Q(topic__isnull=False), name="of_topic"),
            models.Index(fields=["conversation", "nr"], condition=~Q(files="[]"), name="carrying_files"),
            models.Index(fields=["author", "conversation", "at"], condition=Q(called_all=True), name="called_all_by"),
        ]

    def __str__(self) -> str:
        return f"message {self.conversation_id}/{self.nr}"


class Revision(models.Model):
    """An earlier text of a message, kept when it was edited or recalled. Readable by two people together, logged."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    quote = models.TextField(default="")
    files = models.TextField(default="[]")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "number"], name="one_revision_per_number")]

    def __str__(self) -> str:
        return f"revision {self.message_id}/{self.number}"


class Attachment(models.Model):
    """附件: a message carries a file. Whoever may read the message may read the file; recalled, it carries none."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments")
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "file"], name="one_attachment_each")]

    def __str__(self) -> str:
        return f"attachment {self.message_id}/{self.file_id}"


class Mention(models.Model):
    """提到: somebody's name was called in a message. @all is a mark on the message, not 5,000 rows."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="mentions")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    nr = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["person", "conversation", "nr"], name="mentions_of_person")]

    def __str__(self) -> str:
        return f"mention {self.pk}"


class Topic(models.Model):
    """话题: a label on messages of a circle's one stream. `closed_seq`: the event that closed it, null while it is
    open."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="topics", db_index=False)
    nr = models.BigIntegerField()
    title = models.CharField(max_length=40)
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    opened_at = models.DateTimeField()
    client_id = models.UUIDField()
    closed_seq = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "nr"], name="one_topic_per_nr"),
            models.UniqueConstraint(fields=["opened_by", "client_id"], name="opened_once_per_client_id"),
        ]

    def __str__(self) -> str:
        return self.title


class TopicCursor(models.Model):
    """Somebody has read ahead in one topic: up to `read_nr`, beyond the cursor of his membership. It says so for ever,
    whether he belongs or not; where his cursor has caught up it goes."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    topic = models.BigIntegerField()
    read_nr = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "person", "topic"], name="one_cursor_per_topic")]

    def __str__(self) -> str:
        return f"topic cursor {self.pk}"


class Reaction(models.Model):
    """表态: one person's one word on a message, given `at` (None: long ago). Taken back, the row is gone."""

    class Kind(models.TextChoices):
        INITIAL = "initial", "圈阅"
        READ = "read", "已阅"
        RECEIVED = "received", "收到"
        AGREE = "agree", "同意"
        PRAISE = "praise", "赞"
        THANKS = "thanks", "感谢"
        EFFORT = "effort", "辛苦了"
        QUESTION = "question", "疑问"

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="given", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "person", "kind"], name="one_reaction_each")]
        indexes = [models.Index(fields=["message", "kind", "id"], name="reactions_in_order")]

    def __str__(self) -> str:
        return f"reaction {self.message_id}/{self.person_id} {self.kind}"


class Pin(models.Model):
    """置顶: a message that stands at the top of its conversation. Recalled, it does so no longer."""

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="pin")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"pin {self.message_id}"


class Transcript(models.Model):
    """聊天记录: messages that somebody forwarded together, as he saw them. `depth`: how many lie in one another."""

    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    client_id = models.UUIDField()
    title = models.CharField(max_length=140)
    depth = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "client_id"], name="one_transcript_per_client_id")]

    def __str__(self) -> str:
        return self.title


class TranscriptLine(models.Model):
    """One message of a transcript. Its words go when the `source` is recalled. `inner`: it carried one itself."""

    transcript = models.ForeignKey(Transcript, on_delete=models.CASCADE, related_name="lines", db_index=False)
    place = models.PositiveSmallIntegerField()
    source = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    name = models.CharField(max_length=60)
    at = models.DateTimeField()
    body = models.TextField()
    files = models.TextField()
    forwarded = models.TextField()
    inner = models.ForeignKey(Transcript, null=True, on_delete=models.PROTECT, related_name="+")
    recalled = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["transcript", "place"], name="one_line_per_place")]

    def __str__(self) -> str:
        return f"line {self.transcript_id}/{self.place}"


class TranscriptFile(models.Model):
    """A line of a transcript carries a file: whoever may open the one may read the other."""

    line = models.ForeignKey(TranscriptLine, on_delete=models.CASCADE, related_name="carried")
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "file"], name="one_file_per_line")]

    def __str__(self) -> str:
        return f"file of line {self.line_id}"
