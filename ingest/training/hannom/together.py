"""Processes that train one model, each on columns of its own."""

from collections.abc import Callable
from datetime import timedelta
import socket

import torch
from torch import nn
import torch.distributed as distributed
import torch.multiprocessing


class Together:
    """One of `count` processes; rank 0 speaks and writes."""

    def __init__(self, rank: int, count: int):
        self.rank, self._count = rank, count
        self.first = rank == 0

    @staticmethod
    def run(count: int, work: Callable, given) -> None:
        """Calls work(together, given) in each process, and ends when all have."""
        if count == 1 or not distributed.is_available():
            work(Together(0, 1), given)
            return
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        torch.multiprocessing.spawn(_one, (count, port, work, given), nprocs=count)

    def share(self, model: nn.Module) -> None:
        """Replaces each gradient by the mean of all processes'."""
        if self._count == 1:
            return
        grads = [p.grad for p in model.parameters() if p.grad is not None]
        flat = torch.cat([g.reshape(-1) for g in grads])
        distributed.all_reduce(flat)
        flat /= self._count
        at = 0
        for grad in grads:
            grad.copy_(flat[at : at + grad.numel()].view_as(grad))
            at += grad.numel()

    def least(self, value: float) -> float:
        """The smallest of all processes' values, so that they decide alike."""
        if self._count == 1:
            return value
        one = torch.tensor([value], dtype=torch.float64)
        distributed.all_reduce(one, op=distributed.ReduceOp.MIN)
        return float(one)


def _one(rank: int, count: int, port: int, work: Callable, given) -> None:
    distributed.init_process_group(
        "gloo", init_method=f"tcp://127.0.0.1:{port}", rank=rank, world_size=count, timeout=timedelta(minutes=30))
    work(Together(rank, count), given)
