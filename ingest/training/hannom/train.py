"""Trains the recogniser for a given time, from nothing, from where it stopped, or from a model."""

import argparse
import json
import math
from pathlib import Path
import time

import torch
from torch import Tensor
from torch.nn import functional as F

from . import check, checkpoint, corpus
from .atlas import Atlas
from .average import Average
from .classes import Classes
from .grow import grow
from .model import Recogniser
from .real import Real
from .stream import Batch, Columns, batches, scaled
from .together import Together

STAGES = ((0.0, 1000), (0.12, 4000), (0.5, 10**9))
"""From which share of the time on how many classes are learnt, the most frequent first."""


def loss(model: Recogniser, batch: Batch, known: int) -> Tensor:
    """Cross entropy of the class where a character stands, and of its presence everywhere."""
    lines, present, classes = batch
    lines = scaled(lines).contiguous(memory_format=torch.channels_last)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        features, there = model.features(lines)
        at = classes >= 0
        logits = model.logits(features[at], known).float()
    naming = F.cross_entropy(logits, classes[at])
    said = present >= 0
    return naming + 2 * F.binary_cross_entropy_with_logits(there[said], present[said].float())


def steerer(model: Recogniser, rate: float) -> torch.optim.Optimizer:
    """The rows of classes are only angles, so decay would do nothing to them."""
    body = [p for n, p in model.named_parameters() if n != "rows"]
    groups = [{"params": body, "weight_decay": 0.02}, {"params": [model.rows], "weight_decay": 0.0}]
    try:
        return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)
    except (RuntimeError, TypeError):  # PyTorch 1.13 has it only for GPUs
        return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98))


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="train", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="holds classes.txt, corpus/, dev/")
    parser.add_argument("--work", type=Path, required=True, help="drawn glyphs and checkpoints")
    parser.add_argument("--minutes", type=float, default=100)
    parser.add_argument("--batch", type=int, default=20, help="columns a step, for each process")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--processes", type=int, default=2, help="as many as there are cores")
    parser.add_argument("--resume", action="store_true", help="go on where the work folder stopped")
    parser.add_argument("--start", type=Path, help="a checkpoint whose weights are taken: all classes at once")
    parser.add_argument("--real", type=Path, help="columns of real pages, as `label` wrote them")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    Together.run(given.processes, _train, given)


def _train(together: Together, given: argparse.Namespace) -> None:
    """One thread for each process: on a busy machine threads wait for each other by spinning."""
    torch.manual_seed(given.seed)
    torch.set_num_threads(1)
    Run(given, together).go()


class Run:
    """One training, as one of several processes that share their gradients."""

    def __init__(self, given: argparse.Namespace, together: Together):
        self.given, self.together = given, together
        self.classes = Classes.read(given.corpus / "classes.txt")
        self.lines = corpus.lines(given.corpus / "corpus")
        self.atlas = Atlas.of(self.classes, given.work / "atlas")
        self.model = Recogniser(len(self.classes))
        self.known, self.step, self.seconds = 0, 0, 0.0
        if given.start:
            self.model = checkpoint.load(given.start)[0]
            self.known = len(self.classes)
        self.model = self.model.to(memory_format=torch.channels_last).train()
        self.average = Average(self.model)
        self.steerer = steerer(self.model, given.rate)
        if given.resume:
            self._resume()

    def go(self) -> None:
        given, started, told, heard = self.given, time.time() - self.seconds, time.time(), 0.0
        stream = None
        while (spent := self.together.least(self.seconds) / 60 / given.minutes) < 1:
            if stream is None or self._wanted(spent) != self.known:
                self._learn(self._wanted(spent))
                stream = self._stream()
            for group in self.steerer.param_groups:
                group["lr"] = self._rate(spent)
            found = loss(self.model, next(stream), self.known)
            self.steerer.zero_grad(set_to_none=True)
            found.backward()
            self.together.share(self.model)
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
            self.steerer.step()
            self.step += 1
            self.seconds = time.time() - started
            heard += found.item()
            self.average.after(self.step, self.model)
            if self.together.first and self.step % 50 == 0:
                print(f"{self.seconds / 60:.1f} min, step {self.step}, classes {self.known}, "
                      f"loss {heard / 50:.3f}, cpu {time.process_time():.0f} s", flush=True)
                heard = 0.0
            if self.together.first and time.time() - told > 480:
                self._tell()
                told = time.time()
        if self.together.first:
            self._tell()

    def _wanted(self, spent: float) -> int:
        """How many classes to learn now."""
        if self.given.start:
            return len(self.classes)
        return min(len(self.classes), [n for share, n in STAGES if spent >= share][-1])

    def _learn(self, wanted: int) -> None:
        if wanted != self.known and self.known > 0:
            grow(self.model, self.atlas, self.known, wanted)
            self.average = Average(self.model)
        self.known = wanted

    def _rate(self, spent: float) -> float:
        """Rises for 200 steps, then falls with the cosine of the time."""
        return self.given.rate * min(1, (self.step + 1) / 200) * (0.02 + 0.49 * (1 + math.cos(math.pi * spent)))

    def _stream(self):
        """Each process draws columns of its own."""
        seed = (self.given.seed + self.step) * 16 + self.together.rank
        columns = Columns(self.atlas, self.classes, self.lines, self.known, self.given.batch, seed, self.given.real)
        return iter(batches(columns, 0))

    def _resume(self) -> None:
        kept = torch.load(self.given.work / "state.pt", map_location="cpu")
        self.model.load_state_dict(kept["running"])
        self.average = Average(self.model)
        self.steerer.load_state_dict(kept["steerer"])
        self.known, self.step, self.seconds = kept["known"], kept["step"], kept["seconds"]

    def _tell(self) -> None:
        """Writes how well it reads, a checkpoint, and what is needed to go on."""
        told = {"step": self.step, "minutes": round(self.seconds / 60, 1), "classes": self.known}
        told |= check.all_of(self.average.model, self.classes, self.lines, self.given.corpus, self.given.work)
        if self.given.real:
            told["real columns"] = Real.count(self.given.real)
        print(json.dumps(told, ensure_ascii=False), flush=True)
        checkpoint.save(self.average.model, self.classes.characters, told, self.given.work / "checkpoint.pt")
        state = {"running": self.model.state_dict(), "steerer": self.steerer.state_dict(),
                 "known": self.known, "step": self.step, "seconds": self.seconds}
        checkpoint.whole(state, self.given.work / "state.pt")
