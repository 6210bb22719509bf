from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "collab.search"

    def ready(self) -> None:
        from collab.search import commands as commands  # they register themselves
