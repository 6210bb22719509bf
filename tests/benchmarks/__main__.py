"""`python -m tests.benchmarks [ceiling fan_out … face] [--json file]`: these, or all; `--help` names them."""

import argparse
import importlib
import sys
from pathlib import Path

from tests.benchmarks.figures import Report, as_json
from tests.benchmarks.machine import description
from tests.benchmarks.servers import Stage

NAMES = ("ceiling", "fan_out", "ingest", "memory", "opening", "finding", "circle", "face")


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    asked.add_argument("names", nargs="*", choices=[*NAMES, []], help="default: all")
    asked.add_argument("--json", type=Path, help="write the figures there too")
    given = asked.parse_args()
    sys.stdout.write(f"{description()}\n\n")
    reports: list[Report] = []
    with Stage() as stage:
        for name in given.names or NAMES:
            reports.append(importlib.import_module(f"tests.benchmarks.{name}").measure(stage))
            sys.stdout.write(f"{reports[-1].markdown()}\n")
            sys.stdout.flush()
    if given.json:
        given.json.write_text(as_json(reports))


if __name__ == "__main__":
    main()
