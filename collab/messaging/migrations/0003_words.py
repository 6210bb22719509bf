"""The index by which messages are found. Each database has its own kind, so it is no model."""

import msgspec
from django.db import migrations

from collab.messaging import words
from collab.messaging.shapes import Node

_BATCH = 1_000
_POSTGRES = (
    "CREATE TABLE messaging_words (message_id bigint PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX messaging_words_in ON messaging_words USING gin (words)",
)
_SQLITE = ("CREATE VIRTUAL TABLE messaging_words USING fts5(words, content='', detail=none)",)


def create(apps, editor):
    """The table, and what has been said so far."""
    for statement in _POSTGRES if editor.connection.vendor == "postgresql" else _SQLITE:
        editor.execute(statement)
    said = apps.get_model("messaging", "Message").objects.filter(recalled_at=None).order_by("pk")
    rows = said.values_list("pk", "body").iterator(_BATCH)
    batch = []
    for key, body in rows:
        batch.append((key, msgspec.json.decode(body, type=list[Node]), ()))
        if len(batch) == _BATCH:
            words.index(batch)
            batch = []
    words.index(batch)


def drop(_, editor):
    editor.execute("DROP TABLE messaging_words")


class Migration(migrations.Migration):

    dependencies = [
        ('messaging', '0002_signature'),
    ]

    operations = [
        migrations.RunPython(create, drop),
    ]
