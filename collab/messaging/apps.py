from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "collab.messaging"

    def ready(self) -> None:
        from collab.directory.visibility import acquainted
        from collab.messaging import commands as commands
        from collab.messaging.selectors import authors_read

        acquainted.append(authors_read)
