"""Goes on training a model with real columns: the library's own corrected pages."""

import argparse
from pathlib import Path
import random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from . import check, checkpoint
from .atlas import Atlas
from .classes import Classes
from .grow import grow
from .model import STEP, Recogniser
from .read import line

LONGEST = 2400
"""Pixels of a line; a longer one is no column."""


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="tune", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="the shipped .onnx, or a checkpoint")
    parser.add_argument("--pairs", type=Path, required=True, help="folder that ./archive pairs wrote")
    parser.add_argument("--work", type=Path, required=True, help="drawn glyphs and the new checkpoint")
    parser.add_argument("--rounds", type=int, default=8, help="how often each column is seen")
    parser.add_argument("--rate", type=float, default=2e-4)
    given = parser.parse_args(arguments)
    torch.manual_seed(1)
    model, characters, told = checkpoint.load(given.model)
    rows = check.pages(given.pairs / "manifest.tsv")
    learnt, kept_back = apart(rows)
    characters = extended(model, characters, learnt, given.work)
    print(f"{len(learnt)} columns to learn, {len(kept_back)} of other pages kept back, {len(characters)} classes")
    before = check.rate(model, characters, kept_back, given.pairs)
    tune(model, characters, learnt, given.pairs, given.rounds, given.rate)
    after = check.rate(model, characters, kept_back, given.pairs)
    print(f"wrong characters on the pages kept back: {before} % before, {after} % after")
    told = told | {"tuned on columns": len(learnt), "wrong before %": before, "wrong after %": after}
    checkpoint.save(model, characters, told, given.work / "checkpoint.pt")


def apart(rows: list[list[str]]) -> tuple[list[list[str]], list[list[str]]]:
    """Every eighth page is kept back, so that what was gained can be said. A page is never on both
    sides: its neighbours in ink and hand would flatter."""
    names = sorted({row[2] for row in rows})
    held = set(names[::8]) if len(names) > 1 else set()
    return [r for r in rows if r[2] not in held], [r for r in rows if r[2] in held]


def extended(model: Recogniser, characters: tuple[str, ...], rows: list[list[str]], work: Path) -> tuple[str, ...]:
    """Adds the characters that the model doesn't know yet and a font has."""
    new = tuple(sorted({c for row in rows for c in row[3] if not c.isspace()} - set(characters)))
    if not new:
        return characters
    atlas = Atlas.of(Classes(new, (1,) * len(new)), work / f"atlas-{hash(new) & 0xFFFFFF:06x}")
    start = len(characters)
    model.rows = torch.nn.Parameter(torch.cat([model.rows.detach(), torch.zeros(len(new), model.rows.shape[1])]))
    grow(model, atlas, start, start + len(new), start)
    return characters + new


def tune(model: Recogniser, characters: tuple[str, ...], rows: list[list[str]], folder: Path, rounds: int, rate: float) -> None:
    """The normalisations stay as they are: a handful of pages can't say what is usual."""
    index = {c: i for i, c in enumerate(characters)}
    steerer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.0)
    chance = random.Random(1)
    model.eval()
    for number in range(rounds):
        chance.shuffle(rows)
        losses = []
        for row in rows:
            wanted = [index[c] for c in row[3] if c in index]
            picture = varied(line(folder / row[0]), chance)
            if not wanted or not 2 * len(wanted) <= picture.shape[1] // STEP <= LONGEST // STEP:
                continue
            found = loss(model, picture, wanted)
            steerer.zero_grad()
            found.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            steerer.step()
            losses.append(found.item())
        print(f"round {number + 1} of {rounds}: loss {np.mean(losses):.3f} a character", flush=True)


def varied(picture: np.ndarray, chance: random.Random) -> np.ndarray:
    """A little lighter or darker, never the same twice."""
    level, contrast = chance.uniform(-12, 12), chance.uniform(0.85, 1.15)
    return np.clip((picture.astype(np.float32) - 128) * contrast + 128 + level, 0, 255).astype(np.uint8)


def loss(model: Recogniser, picture: np.ndarray, wanted: list[int]) -> Tensor:
    """Connectionist temporal classification: where each character stands isn't known."""
    features, there = model.features(torch.from_numpy(picture)[None, None].float() / 127.5 - 1)
    named = F.log_softmax(model.logits(features), 2) + F.logsigmoid(there)[:, :, None]
    steps = torch.cat([F.logsigmoid(-there)[:, :, None], named], 2).transpose(0, 1)
    target = torch.tensor([[w + 1 for w in wanted]])
    return F.ctc_loss(steps, target, [len(steps)], [len(wanted)], blank=0, zero_infinity=True)
