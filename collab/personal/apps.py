from django.apps import AppConfig


class PersonalConfig(AppConfig):
    name = "collab.personal"

    def ready(self) -> None:
        from collab.personal import commands as commands  # they register themselves
