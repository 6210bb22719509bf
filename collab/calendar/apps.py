from django.apps import AppConfig


class CalendarConfig(AppConfig):
    name = "collab.calendar"

    def ready(self) -> None:
        from collab.calendar import commands as commands
