"""A new command is a struct and a function in its app's commands, the service they call, and a golden frame."""

import ast
import re
from collections import Counter, defaultdict

from collab.core.commands import acts
from tests.shape.sources import HOUSE, ROOT, sources


def test_a_command_of_the_core_is_named_in_one_file_of_the_house():
    names = {act.name for act in acts().values()}
    named_in: dict[str, set[str]] = defaultdict(set)
    for source in sources(*HOUSE):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Constant) and node.value in names:
                named_in[str(node.value)].add(source.path)
    assert {name: sorted(files) for name, files in named_in.items() if len(files) > 1} == {}
    assert all(_holds_commands(file) for files in named_in.values() for file in files)
    assert named_in.keys() == names


def test_what_carries_out_a_command_only_translates_and_calls():
    commands = [source for source in sources("collab") if _holds_commands(source.path) and "/core/" not in source.path]
    decisions = [
        f"{source.path}:{node.lineno}"
        for source in commands
        for node in ast.walk(source.tree)
        if isinstance(node, ast.If | ast.For | ast.While | ast.Try)
    ]
    assert decisions == []
    assert commands


def test_every_shape_of_the_wire_has_a_name_of_its_own():
    told = (ROOT / "webclient" / "src" / "protocol" / "generated.ts").read_text()
    names = Counter(re.findall(r"^export (?:interface|type) (\w+)", told, re.MULTILINE))
    assert [name for name, often in names.items() if often > 1] == []
    assert names


def _holds_commands(path: str) -> bool:
    """An app's commands.py, or its package of that name; what `python -m collab` runs is another thing."""
    return path.endswith("/commands.py") or ("/commands/" in path and "/management/" not in path)
