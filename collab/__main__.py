"""`python -m collab <command>`: Django's commands and ours, without a manage.py."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "collab.config.settings")
    execute_from_command_line(["python -m collab", *sys.argv[1:]])
