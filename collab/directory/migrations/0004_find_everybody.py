from django.db import migrations

from collab.directory import lookup


def find_everybody(apps, schema_editor):
    lookup.list_everything()


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0003_finding'),
    ]

    operations = [migrations.RunPython(find_everybody, migrations.RunPython.noop, elidable=True)]
