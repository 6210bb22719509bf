from django.apps import AppConfig


class ShelvesConfig(AppConfig):
    name = "collab.shelves"

    def ready(self) -> None:
        from collab.files.services import held_elsewhere
        from collab.messaging import promoting
        from collab.messaging.attachments import carried_elsewhere, shown_elsewhere
        from collab.messaging.services import recalled_with
        from collab.shelves import commands as commands  # they register themselves
        from collab.shelves import consumers as consumers
        from collab.shelves.keeping import circles_with, held_here, is_shown
        from collab.shelves.promotions import promotions
        from collab.shelves.services import forget

        shown_elsewhere.append(is_shown)
        carried_elsewhere.append(circles_with)
        held_elsewhere.append(held_here)
        recalled_with.append(forget)
        for one in promotions:
            promoting.register(one)
