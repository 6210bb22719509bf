from django.apps import AppConfig


class CirclesConfig(AppConfig):
    name = "collab.circles"

    def ready(self) -> None:
        from collab.cards import kinds
        from collab.circles import commands as commands  # they register themselves
        from collab.circles.row_card import ASKS, ROWS

        kinds.register(ROWS)
        kinds.register(ASKS)
