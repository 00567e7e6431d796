"""Reads columns with a model, as simply as can be: the likeliest character at each middle."""

from pathlib import Path

import cv2
import numpy as np
import torch

from .model import HEIGHT, STEP, Recogniser


def line(file: Path) -> np.ndarray:
    """A column's picture on its side, uint8 (48, length), the length a multiple of 8."""
    grey = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE)
    high, wide = grey.shape
    length = max(STEP, round(high * HEIGHT / wide / STEP) * STEP)
    way = cv2.INTER_AREA if wide > HEIGHT else cv2.INTER_CUBIC
    return np.rot90(cv2.resize(grey, (HEIGHT, length), interpolation=way)).copy()


def middles(present: np.ndarray, least: float = 0.5) -> np.ndarray:
    """Steps at which a character stands: local maxima of its probability, two steps apart."""
    padded = np.pad(present, 1)
    peak = (present >= padded[:-2]) & (present > padded[2:]) & (present >= least)
    return np.flatnonzero(peak)


@torch.no_grad()
def steps(model: Recogniser, picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Log probabilities (steps, classes) and the probability of a character's middle (steps)."""
    features, present = model.features(torch.from_numpy(picture)[None, None].float() / 127.5 - 1)
    return model.logits(features)[0].log_softmax(1).numpy(), present[0].sigmoid().numpy()


def text(model: Recogniser, characters: tuple[str, ...], picture: np.ndarray) -> str:
    likely, present = steps(model, picture)
    return "".join(characters[c] for c in likely[middles(present)].argmax(1))
