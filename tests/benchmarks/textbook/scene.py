"""So many talks of two: reads a number, answers [[conversation, person], …]."""

import json
import sys

import django

django.setup()

from tests.benchmarks.textbook.models import Conversation, Membership

if __name__ == "__main__":
    talks = Conversation.objects.bulk_create(Conversation() for _ in range(int(json.load(sys.stdin))))
    Membership.objects.bulk_create(
        Membership(conversation=talk, person=2 * i + side) for i, talk in enumerate(talks) for side in (0, 1)
    )
    json.dump([[talk.pk, 2 * i] for i, talk in enumerate(talks)], sys.stdout)
