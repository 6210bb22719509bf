from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "collab.messaging"

    def ready(self) -> None:
        from collab.messaging import commands as commands
