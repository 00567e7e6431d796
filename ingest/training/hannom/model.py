"""The recogniser: a column on its side goes in, for every 8 pixels of it a character comes out."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

HEIGHT = 48
"""Pixels of a line's height, which is the width of the column."""
STEP = 8
"""Pixels of a line for one time step."""


def _conv(inward: int, outward: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inward, outward, 3, stride, 1, bias=False),
        nn.BatchNorm2d(outward),
        nn.ReLU(inplace=True),
    )


class Residual(nn.Module):
    """Two convolutions beside a short cut."""

    def __init__(self, width: int):
        super().__init__()
        self.first = _conv(width, width)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(x + self.second(self.first(x)))


class Recogniser(nn.Module):
    """Convolutions without recurrence: what it reads at a step depends on about two characters'
    length around it. Plain 3 x 3 convolutions, because CPUs with matrix units run them in bfloat16
    many times faster than the depthwise ones of mobile nets.

    A step's class is the row of `rows` with the smallest angle to the step's feature, so that a new
    character can be added by the mean feature of its drawn glyphs.
    """

    def __init__(self, classes: int, features: int = 192):
        super().__init__()
        self.body = nn.Sequential(
            _conv(1, 32, 2),
            _conv(32, 96, 2),
            Residual(96),
            _conv(96, 208, 2),
            Residual(208),
            Residual(208),
        )
        self.across = nn.Sequential(
            nn.Conv2d(208, 256, (HEIGHT // STEP, 3), padding=(0, 1), bias=False),
            nn.BatchNorm2d(256),
            nn.ReLU(inplace=True),
        )
        self.present = nn.Conv2d(256, 1, (1, 3), padding=(0, 1))
        self.feature = nn.Sequential(nn.Conv2d(256, features, 1, bias=False), nn.BatchNorm2d(features))
        self.rows = nn.Parameter(F.normalize(torch.randn(classes, features)))
        self.sharpness = nn.Parameter(torch.tensor(3.1))

    def features(self, lines: Tensor) -> tuple[Tensor, Tensor]:
        """lines: float (count, 1, 48, length), paper 1, ink -1. Returns unit vectors
        (count, length / 8, features) and the logit of a character's middle (count, length / 8)."""
        x = self.across(self.body(lines))
        features = self.feature(x).squeeze(2).transpose(1, 2).float()
        return F.normalize(features, dim=2), self.present(x).squeeze(2).squeeze(1).float()

    def logits(self, features: Tensor, known: int | None = None) -> Tensor:
        """Of the first `known` classes, for unit vectors (..., features)."""
        rows = self.rows if known is None else self.rows[:known]
        return self.sharpness.exp() * F.linear(features, F.normalize(rows, dim=1)).float()
