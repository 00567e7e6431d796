"""Teaches a model new characters without training: by what it makes of their drawn glyphs."""

import numpy as np
import torch
from torch.nn import functional as F

from .atlas import Atlas
from .model import HEIGHT, Recogniser

FACES = 2
"""The mean of two is a start; training does the rest."""


@torch.no_grad()
def grow(model: Recogniser, atlas: Atlas, start: int, end: int, skipped: int = 0) -> None:
    """Sets the rows of classes start to end to the mean feature of their glyphs, drawn cleanly.

    skipped: how many classes the atlas leaves out at the beginning.
    """
    training = model.training
    model.eval()
    for first in range(start, end, 256):
        numbers = np.arange(first, min(first + 256, end))
        total = torch.zeros(len(numbers), model.rows.shape[1])
        for face in range(min(FACES, len(atlas.weights))):
            there = torch.from_numpy(atlas.bottom[face, numbers - skipped] > 0)[:, None]
            total += _features(model, atlas.ink[face, numbers - skipped]) * there
        model.rows[numbers] = F.normalize(total + 1e-4 * torch.randn_like(total), dim=1)
    model.train(training)


def _features(model: Recogniser, ink: np.ndarray) -> torch.Tensor:
    """Of single characters, each in the middle of a line of two."""
    paper = 1 - 2 * torch.from_numpy(ink.copy()).float()[:, None] / 255
    cell = F.interpolate(paper, size=(HEIGHT, HEIGHT), mode="area").rot90(1, (2, 3))
    lines = F.pad(cell, (HEIGHT // 2, HEIGHT // 2), value=1.0).contiguous(memory_format=torch.channels_last)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        features, _ = model.features(lines)
    return features[:, 5:7].mean(1)
