from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "collab.work"

    def ready(self) -> None:
        from collab.work import commands as commands
        from collab.work import consumers as consumers
