from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "collab.directory"

    def ready(self) -> None:
        from collab.directory import commands as commands  # they register themselves
