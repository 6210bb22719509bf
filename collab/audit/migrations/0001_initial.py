from django.db import migrations, models


def begin_the_chain(apps, schema_editor):
    apps.get_model("audit", "Chain").objects.using(schema_editor.connection.alias).create()


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Chain',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('length', models.BigIntegerField(default=0)),
                ('hash', models.CharField(default='', max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name='Record',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_index=True)),
                ('actor', models.BigIntegerField(null=True)),
                ('act', models.CharField(max_length=40)),
                ('subject', models.CharField(max_length=80)),
                ('outcome', models.CharField(max_length=20)),
                ('address', models.CharField(max_length=45)),
                ('detail', models.TextField()),
                ('number', models.BigIntegerField(null=True, unique=True)),
                ('hash', models.CharField(default='', max_length=64)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('number', None)), fields=['id'], name='records_to_link')],
            },
        ),
        migrations.RunPython(begin_the_chain, migrations.RunPython.noop),
    ]
