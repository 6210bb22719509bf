from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "collab.conversations"

    def ready(self) -> None:
        from collab.conversations import commands as commands
        from collab.conversations import consumers as consumers
        from collab.conversations.company import company
        from collab.directory.visibility import acquainted

        acquainted.append(company)
