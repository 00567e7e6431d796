"""python3 -m hannom COMMAND: see README.md."""

import importlib
import sys

COMMANDS = ("train", "export", "score", "tune", "language", "readings", "settle", "label", "average")

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        raise SystemExit("usage: python3 -m hannom " + "|".join(COMMANDS) + " ...")
    importlib.import_module("." + sys.argv[1], __package__).main(sys.argv[2:])
