from django.apps import AppConfig


class RollcallsConfig(AppConfig):
    name = "collab.rollcalls"

    def ready(self) -> None:
        from collab.cards.kinds import register
        from collab.rollcalls import commands as commands
        from collab.rollcalls.kind import KIND

        register(KIND)
