from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "collab.work"

    def ready(self) -> None:
        from collab.files.services import held_elsewhere
        from collab.messaging.attachments import shown_elsewhere
        from collab.work import commands as commands
        from collab.work import consumers as consumers
        from collab.work.enclosures import held_here, is_shown

        shown_elsewhere.append(is_shown)
        held_elsewhere.append(held_here)
