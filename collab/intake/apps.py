from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "collab.intake"

    def ready(self) -> None:
        from collab.intake import commands as commands
