"""What is stored beside the item and its parts: what each supplied, and the files that came with it."""

from django.db import models

from collab.directory.models import Person
from collab.files.models import File
from collab.work.models import Assignment, Item


class Template(models.Model):
    """模板: a file that is to be filled in, in the order in which they were given."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")
    file = models.OneToOneField(File, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.file_id} of {self.item_id}"


class Answer(models.Model):
    """报送: what was last supplied for a part, by whom. `values`: field → words, a number, a day, a choice; of files
    their ids. What stood there before stands in the trail."""

    part = models.OneToOneField(Assignment, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    signature = models.CharField(max_length=200)
    values = models.JSONField(default=dict)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"answer to {self.part_id}"


class Supplied(models.Model):
    """A file that was supplied, in which field."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="files")
    field = models.CharField(max_length=8)
    file = models.OneToOneField(File, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.file_id} with {self.answer_id}"
