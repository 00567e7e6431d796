"""Training columns cut from real pages, with what `label` was sure of."""

from pathlib import Path
import pickle

import cv2
import numpy as np

from .label import Labelled, fitted
from .model import HEIGHT, STEP
from .targets import UNSAID, Target


class Real:
    """Endless columns, never twice the same. Not for sharing between threads."""

    def __init__(self, file: Path, seed: int):
        self._columns: list[Labelled] = pickle.loads(file.read_bytes())
        self._random = np.random.default_rng(seed)

    @staticmethod
    def count(file: Path) -> int:
        return len(pickle.loads(file.read_bytes()))

    def take(self, length: int) -> tuple[np.ndarray, Target]:
        """A line, uint8 (HEIGHT, length), and what its steps should say."""
        random = self._random
        column = self._columns[random.integers(len(self._columns))]
        line = fitted(column.picture, column.margin + random.uniform(-0.1, 0.1), column.stretch * random.uniform(0.88, 1.12))
        whole = line.shape[1]
        start = int(random.integers(0, whole - length + 1)) if whole > length else 0
        part = line[:, start : start + length]
        part = cv2.copyMakeBorder(part, 0, 0, 0, length - part.shape[1], cv2.BORDER_REPLICATE)
        return self._aged(part), _target(column, whole, start, length)

    def _aged(self, line: np.ndarray) -> np.ndarray:
        random = self._random
        picture = line.astype(np.float32)
        if random.random() < 0.3:
            picture = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.4, 1.0))
        if random.random() < 0.3:
            small = random.uniform(0.5, 0.9)
            less = cv2.resize(picture, None, fx=small, fy=small, interpolation=cv2.INTER_AREA)
            picture = cv2.resize(less, (line.shape[1], HEIGHT), interpolation=cv2.INTER_CUBIC)
        picture = (picture - 128) * random.uniform(0.7, 1.3) + 128 + random.uniform(-30, 30)
        picture += random.gamma(1.2, 3) * random.standard_normal(picture.shape, dtype=np.float32)
        return np.clip(picture, 0, 255).astype(np.uint8)


def _target(column: Labelled, whole: int, start: int, length: int) -> Target:
    present = np.zeros(length // STEP, np.int8)
    classes = np.full(length // STEP, UNSAID, np.int64)
    at = start + (np.arange(length // STEP) + 0.5) * STEP
    present[at > whole - 2] = UNSAID
    for middle in column.doubtful:
        present[np.abs(at - middle * whole) < STEP] = UNSAID
    for middle, pitch, number in column.places:
        distance = np.abs(at - middle * whole)
        present[(distance < 0.32 * pitch * whole) & (present == 0)] = UNSAID
        inside = distance < max(0.17 * pitch * whole, STEP / 2 + 0.01)
        present[inside] = 1
        classes[inside] = number
    return Target(present, classes)
