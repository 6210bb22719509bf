from django.apps import AppConfig


class InstructionsConfig(AppConfig):
    name = "collab.instructions"

    def ready(self) -> None:
        from collab.instructions import commands as commands
        from collab.instructions.kind import INSTRUCTION
        from collab.work.modules import register

        register(INSTRUCTION)
