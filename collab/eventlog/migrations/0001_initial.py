import django.db.models.deletion
import django.db.models.functions.datetime
import uuid
from django.db import migrations, models


def give_the_log_its_identity(apps, schema_editor):
    apps.get_model("eventlog", "Log").objects.using(schema_editor.connection.alias).create()


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Log',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('epoch', models.UUIDField(default=uuid.uuid4)),
                ('access_epoch', models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='Stream',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=48, unique=True)),
                ('head', models.BigIntegerField(default=0)),
                ('access_version', models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seq', models.BigIntegerField()),
                ('type', models.CharField(max_length=40)),
                ('about', models.BigIntegerField(null=True)),
                ('data', models.TextField()),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), db_index=True)),
                ('stream', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to='eventlog.stream')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('stream', 'seq'), name='event_once_per_seq')],
                'indexes': [models.Index(condition=models.Q(('about__isnull', False)), fields=['stream', 'about'], name='events_about')],
            },
        ),
        migrations.RunPython(give_the_log_its_identity, migrations.RunPython.noop),
    ]
