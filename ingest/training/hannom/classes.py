"""The characters the recogniser knows, in the order of its outputs."""

from dataclasses import dataclass
from pathlib import Path

BLANK = "〓"


@dataclass(frozen=True)
class Classes:
    """Class i + 1 of the model is characters[i]; class 0 says that no character stands there."""

    characters: tuple[str, ...]
    counts: tuple[int, ...]

    @staticmethod
    def read(path: Path) -> "Classes":
        """From a table: character, tab, how often it was seen, and further columns."""
        rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line]
        return Classes(tuple(r[0] for r in rows), tuple(int(r[1]) for r in rows))

    def index(self) -> dict[str, int]:
        """Character to its place in `characters`."""
        return {c: i for i, c in enumerate(self.characters)}

    def __len__(self) -> int:
        return len(self.characters)
