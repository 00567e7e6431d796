"""The mean of a model's states, which reads better than any of them: of the latest while it trains,
and of checkpoints some minutes apart afterwards."""

import argparse
import copy
from pathlib import Path

import torch

from . import checkpoint
from .model import Recogniser


class Average:
    """Follows a model through its training."""

    EVERY = 4

    def __init__(self, model: Recogniser):
        self.model = copy.deepcopy(model).eval()
        self._updates = 0

    @torch.no_grad()
    def after(self, step: int, model: Recogniser) -> None:
        if step % self.EVERY:
            return
        self._updates += 1
        keep = min(0.985, self._updates / (self._updates + 9))
        for mine, other in zip(self.model.state_dict().values(), model.state_dict().values()):
            if mine.dtype.is_floating_point:
                mine.mul_(keep).add_(other, alpha=1 - keep)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="average", description="writes the mean of checkpoints of one training")
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, required=True)
    given = parser.parse_args(arguments)
    kept = [checkpoint.load(path) for path in given.checkpoints]
    model, characters, told = kept[-1]
    if any(other[1] != characters for other in kept):
        raise SystemExit("the checkpoints have different classes")
    with torch.no_grad():
        others = [other[0].state_dict() for other in kept]
        for name, value in model.state_dict().items():
            if value.dtype.is_floating_point:
                value.copy_(torch.stack([other[name].clone() for other in others]).mean(0))
    known = {k: v for k, v in told.items() if k in ("step", "minutes", "classes", "real columns")}
    told = known | {"mean of the states after minutes": [other[2].get("minutes") for other in kept]}
    checkpoint.save(model, characters, told, given.to)
