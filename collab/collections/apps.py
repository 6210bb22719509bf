from django.apps import AppConfig


class CollectionsConfig(AppConfig):
    name = "collab.collections"

    def ready(self) -> None:
        from collab.collections import commands as commands
        from collab.collections.card import CARD
        from collab.collections.enclosures import is_shown
        from collab.collections.kind import COLLECTION
        from collab.messaging import promoting
        from collab.messaging.attachments import shown_elsewhere
        from collab.work.modules import register

        register(COLLECTION, CARD)
        shown_elsewhere.append(is_shown)
        promoting.register(
            promoting.Promotion(code="collection", zh="转征集", en="Collect from this", icon="clipboard-list")
        )
