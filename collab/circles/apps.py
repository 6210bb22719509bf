from django.apps import AppConfig


class CirclesConfig(AppConfig):
    name = "collab.circles"

    def ready(self) -> None:
        from collab.cards import kinds
        from collab.circles import commands as commands  # they register themselves
        from collab.circles.row_card import ASKS, ROWS

        kinds.register(ROWS)
        kinds.register(ASKS)
        from collab.messaging import promoting

        promoting.register(promoting.Promotion(code="circle", zh="由此建圈", en="Found a circle", icon="orbit"))
        promoting.register(
            promoting.Promotion(
                code="task", zh="转任务", en="Make a task", icon="list-todo", of="words", where=("circle",)
            )
        )
