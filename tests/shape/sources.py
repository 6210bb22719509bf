"""The sources as trees, and their measure. `python -m tests.shape.sources` prints it."""

import ast
import functools
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
HOUSE = ("collab", "realtime", "bots")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Source(NamedTuple):
    """A file of ours."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def functions(self) -> Iterator[tuple[str, int]]:
        """Each function with its length in lines, its decorators left out."""
        for node in ast.walk(self.tree):
            if isinstance(node, _FUNCTIONS):
                yield f"{self.path}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1

    def named(self) -> Iterator[str]:
        """What this file names: itself, its classes and its functions."""
        yield Path(self.path).stem
        for node in ast.walk(self.tree):
            if isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
                yield node.name


class Measure(NamedTuple):
    """Lengths in lines, of files that have any and of functions."""

    file_median: float
    file_longest: int
    function_median: float
    function_longest: int


@functools.cache
def sources(*tops: str) -> tuple[Source, ...]:
    """Every Python file below these folders, without migrations and what was installed."""
    found = sorted(path for top in tops for path in (ROOT / top).rglob("*.py"))
    kept = [path for path in found if not {"migrations", "node_modules"} & set(path.parts)]
    texts = [(path, path.read_text(encoding="utf-8")) for path in kept]
    return tuple(Source(str(path.relative_to(ROOT)), text, ast.parse(text)) for path, text in texts)


def measure(*tops: str) -> Measure:
    files = [source.lines for source in sources(*tops) if source.lines]
    functions = [length for source in sources(*tops) for _, length in source.functions()]
    return Measure(median(files), max(files), median(functions or [0]), max(functions, default=0))


def _print() -> None:
    for top in (*HOUSE, "tests"):
        if any(source.lines for source in sources(top)):
            print(f"{top:10}", "  ".join(f"{name} {value:g}" for name, value in measure(top)._asdict().items()))  # noqa: T201


if __name__ == "__main__":
    _print()
