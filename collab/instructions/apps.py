from django.apps import AppConfig


class InstructionsConfig(AppConfig):
    name = "collab.instructions"
