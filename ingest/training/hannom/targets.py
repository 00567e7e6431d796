"""What each time step of a training column should say. The columns are drawn, so the place of every
character is known and no alignment has to be found, which spares most of CTC's training time."""

from dataclasses import dataclass

import numpy as np

from .columns import Column
from .model import HEIGHT, STEP

UNSAID = -1


@dataclass(frozen=True)
class Target:
    """present: int8 (steps), 1 at the middle of a character, 0 between, -1 where either will do.
    classes: int64 (steps), the class where present, else -1."""

    present: np.ndarray
    classes: np.ndarray


def target(column: Column, steps: int) -> Target:
    """For a column that is scaled to HEIGHT pixels across."""
    scale = HEIGHT / column.ink.shape[1]
    present = np.zeros(steps, np.int8)
    classes = np.full(steps, UNSAID, np.int64)
    at = (np.arange(steps) + 0.5) * STEP
    for middle, pitch in column.torn * scale:
        present[np.abs(at - middle) < 0.5 * pitch] = UNSAID
    for number, middle, pitch in zip(column.classes, column.middles * scale, column.pitches * scale):
        distance = np.abs(at - middle)
        present[(distance < 0.32 * pitch) & (present == 0)] = UNSAID
        inside = distance < max(0.17 * pitch, STEP / 2 + 0.01)
        present[inside] = 1
        classes[inside] = number
    return Target(present, classes)
