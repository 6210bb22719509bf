from django.apps import AppConfig


class CirclesConfig(AppConfig):
    name = "collab.circles"

    def ready(self) -> None:
        from collab.circles import commands as commands  # they register themselves
