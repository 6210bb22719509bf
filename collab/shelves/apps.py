from django.apps import AppConfig


class ShelvesConfig(AppConfig):
    name = "collab.shelves"

    def ready(self) -> None:
        from collab.messaging.attachments import carried_elsewhere, shown_elsewhere
        from collab.messaging.services import recalled_with
        from collab.shelves import commands as commands  # they register themselves
        from collab.shelves.keeping import circles_with, is_shown
        from collab.shelves.services import forget

        shown_elsewhere.append(is_shown)
        carried_elsewhere.append(circles_with)
        recalled_with.append(forget)
