from django.apps import AppConfig


class AddressbookConfig(AppConfig):
    name = "collab.addressbook"

    def ready(self) -> None:
        from collab.addressbook import commands as commands  # they register themselves
