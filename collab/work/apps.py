from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "collab.work"

    def ready(self) -> None:
        from collab.messaging.attachments import shown_elsewhere
        from collab.work import commands as commands
        from collab.work import consumers as consumers
        from collab.work.enclosures import is_shown

        shown_elsewhere.append(is_shown)
