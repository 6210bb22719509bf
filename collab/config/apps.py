from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "collab.config"

    def ready(self) -> None:
        from collab.config import checks as checks  # they register themselves
