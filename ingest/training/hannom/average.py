"""The mean of a model's latest states, which reads better than any of them."""

import copy

import torch

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
