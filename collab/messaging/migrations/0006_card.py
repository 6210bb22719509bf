import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cards', '0001_cards'),
        ('messaging', '0005_reactions'),
    ]

    operations = [
        migrations.AddField(
            model_name='message',
            name='card',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cards.card'),
        ),
    ]
