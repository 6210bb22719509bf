"""`python -m realtime`: the whole product in one process. `… protocol [--check]`: write what is generated from it."""

import os
import sys
from pathlib import Path

import django


def main(arguments: list[str]) -> int:
    """Serve, or write the generated protocol files; the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "collab.config.settings")
    django.setup()
    if arguments[:1] == ["protocol"]:
        return _protocol(check="--check" in arguments)
    from realtime.server import serve

    serve()
    return 0


def _protocol(*, check: bool) -> int:
    from realtime.protocol_export import differences, export

    root = Path(__file__).resolve().parents[1]
    if not check:
        export(root)
        return 0
    different = differences(root)
    for name in different:
        sys.stderr.write(f"{name} is not what the protocol says: run `make protocol`\n")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
