from typing import Any

import collab.core.columns
from django.db import migrations

from collab.core.resealing import seal_open


def seal(apps: Any, _: Any) -> None:
    seal_open(apps.get_model("intake", "DirectoryImport").objects.all(), "content", "report")
    seal_open(apps.get_model("intake", "ImportPart").objects.all(), "lines")


class Migration(migrations.Migration):

    dependencies = [
        ('intake', '0002_report'),
    ]

    operations = [
        migrations.AlterField(
            model_name='directoryimport',
            name='content',
            field=collab.core.columns.SealedBytes(null=True),
        ),
        migrations.AlterField(
            model_name='directoryimport',
            name='report',
            field=collab.core.columns.SealedBytes(null=True),
        ),
        migrations.AlterField(
            model_name='importpart',
            name='lines',
            field=collab.core.columns.SealedBytes(),
        ),
        migrations.RunPython(seal, migrations.RunPython.noop),
    ]
