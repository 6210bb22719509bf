from django.apps import AppConfig


class BotsConfig(AppConfig):
    name = "bots"

    def ready(self) -> None:
        from bots import dispatch as dispatch
        from bots.registry import load
        from bots.worker import DUTY
        from collab.worker.rounds import further

        load()
        further.append(DUTY)
