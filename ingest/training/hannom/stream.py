"""Endless training batches."""

from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from .atlas import Atlas
from .classes import Classes
from .columns import Setter
from .corpus import Text
from .degrade import Degrade
from .model import HEIGHT, STEP
from .real import Real
from .targets import target

Batch = tuple[Tensor, Tensor, Tensor]
"""lines uint8 (count, 1, 48, length), present int8 (count, steps), classes int64 (count, steps)."""


class Columns(IterableDataset[Batch]):
    """Batches of drawn columns, all of one length."""

    LENGTH = 384
    MOST = 32
    REAL = 0.25
    """Share of columns cut from real pages, where there are some."""

    def __init__(self, atlas: Atlas, classes: Classes, lines: list[str], known: int, size: int, seed: int,
                 real: Path | None = None):
        self._atlas, self._classes, self._lines = atlas, classes, lines
        self._known, self._size, self._seed, self._real = known, size, seed, real

    def __iter__(self):
        cv2.setNumThreads(1)
        worker = get_worker_info()
        seed = self._seed * 100 + (worker.id if worker else 0)
        text = Text(self._classes, self._lines, self._known, seed)
        setter, degrade = Setter(self._atlas, seed), Degrade(seed)
        real = Real(self._real, seed) if self._real else None
        while True:
            yield self._batch(text, setter, degrade, real)

    def _batch(self, text: Text, setter: Setter, degrade: Degrade, real: Real | None) -> Batch:
        steps = self.LENGTH // STEP
        lines = np.zeros((self._size, 1, HEIGHT, self.LENGTH), np.uint8)
        present = np.zeros((self._size, steps), np.int8)
        classes = np.zeros((self._size, steps), np.int64)
        cut = round(self._size * self.REAL) if real else 0
        for i in range(cut):
            lines[i, 0], wanted = real.take(self.LENGTH)
            present[i], classes[i] = wanted.present, wanted.classes
        for i in range(cut, self._size):
            column = setter.set(text.take(self.MOST), self.LENGTH / HEIGHT)
            picture = degrade.scan(column.ink, HEIGHT)
            lines[i, 0] = np.rot90(cv2.resize(picture, (HEIGHT, self.LENGTH)) * 255)
            wanted = target(column, steps)
            present[i], classes[i] = wanted.present, wanted.classes
        return torch.from_numpy(lines), torch.from_numpy(present), torch.from_numpy(classes)


def batches(columns: Columns, workers: int) -> DataLoader:
    """Drawn in `workers` processes beside the training."""
    ahead = {"prefetch_factor": 4} if workers else {}
    return DataLoader(columns, batch_size=None, num_workers=workers, **ahead)


def scaled(lines: Tensor) -> Tensor:
    """uint8 to the float the model takes: paper 1, ink -1."""
    return lines.float() / 127.5 - 1
