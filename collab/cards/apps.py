from django.apps import AppConfig


class CardsConfig(AppConfig):
    name = "collab.cards"

    def ready(self) -> None:
        from collab.cards import commands as commands
