from django.apps import AppConfig


class InstructionsConfig(AppConfig):
    name = "collab.instructions"

    def ready(self) -> None:
        from collab.instructions import commands as commands
        from collab.instructions.kind import INSTRUCTION
        from collab.instructions.services import instructing
        from collab.messaging import promoting
        from collab.work.modules import register

        register(INSTRUCTION)
        promoting.register(
            promoting.Promotion(
                code="instruction", zh="转批示", en="Make an instruction", icon="pen-tool",
                may=lambda person: bool(instructing(person)),
            )
        )  # fmt: skip
