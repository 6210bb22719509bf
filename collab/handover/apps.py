from django.apps import AppConfig


class HandoverConfig(AppConfig):
    name = "collab.handover"

    def ready(self) -> None:
        from collab.handover import commands as commands
