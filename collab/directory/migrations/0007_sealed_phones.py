from typing import Any

import collab.core.columns
import collab.directory.phones
from django.db import migrations

from collab.core.resealing import seal_open


def seal(apps: Any, _: Any) -> None:
    seal_open(apps.get_model("directory", "Person").objects.all(), "phone", "office_phone")


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0006_deputyship_kinds'),
    ]

    operations = [
        migrations.AlterField(
            model_name='person',
            name='office_phone',
            field=collab.core.columns.SealedText(blank=True, default=''),
        ),
        migrations.AlterField(
            model_name='person',
            name='phone',
            field=collab.directory.phones.SealedPhone(blank=True, default=''),
        ),
        migrations.RunPython(seal, migrations.RunPython.noop),
    ]
