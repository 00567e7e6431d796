"""What stands in training columns: running text, with every class now and then."""

import lzma
from pathlib import Path

import numpy as np

from .classes import Classes


class Text:
    """An endless text. Not for sharing between threads."""

    RUNNING = 0.2
    """Share of parts that are running text, of some five characters each (a third of all
    characters). The others are one to three characters drawn by a flattened frequency, so that
    rare characters are met often enough to be learnt and frequent ones aren't repeated."""

    def __init__(self, classes: Classes, lines: list[str], known: int, seed: int, running: float = RUNNING):
        """known: only the first so many classes occur (a curriculum starts with few)."""
        index = classes.index()
        self._running = running
        self._random = np.random.default_rng(seed)
        coded = ([index[c] for c in line if index.get(c, known) < known] for line in lines)
        self._lines = [np.array(c, np.int64) for c in coded if len(c) > 1]
        flat = (np.array(classes.counts[:known], np.float64) + 0.5) ** 0.4
        self._rising = np.cumsum(flat / flat.sum())

    def take(self, count: int) -> np.ndarray:
        """Classes of the next characters of a column."""
        parts: list[np.ndarray] = []
        missing = count
        while missing > 0:
            part = self._part()[:missing]
            parts.append(part)
            missing -= len(part)
        return np.concatenate(parts)

    def _part(self) -> np.ndarray:
        if self._lines and self._random.random() < self._running:
            line = self._lines[self._random.integers(len(self._lines))]
            start = self._random.integers(len(line))
            return line[start : start + self._random.integers(3, 10)]
        drawn = np.searchsorted(self._rising, self._random.random(self._random.integers(1, 4)))
        return np.minimum(drawn, len(self._rising) - 1)


def lines(corpus: Path) -> list[str]:
    """The lines of CORPUS/lines.txt.xz, without what the development set shares with them."""
    with lzma.open(corpus / "lines.txt.xz", "rt", encoding="utf-8") as file:
        return [line.split("\t")[0].rstrip("\n") for line in file]
