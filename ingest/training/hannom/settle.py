"""Finds how much the language model is to be trusted, and how far the confidences: on columns of a
face that was never trained upon, with text that the language model of this trial hasn't read."""

import argparse
import json
import math
from pathlib import Path

import numpy as np
import torch

from . import checkpoint, corpus, language
from .atlas import Atlas
from .classes import Classes
from .columns import Setter
from .corpus import Text
from .degrade import Degrade
from .lattice import candidates, follows, shares
from .model import HEIGHT, Recogniser
from .read import middles, steps
from .stream import Columns
from .targets import target

TRUSTS = (0.0, 0.15, 0.3, 0.45, 0.6, 0.8)

Read = tuple[np.ndarray, np.ndarray, list[np.ndarray], np.ndarray]
"""Of a column: its candidates, their probabilities, the language's logarithms, the true classes."""


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="settle", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="drawn glyphs; settled.json is written here")
    parser.add_argument("--columns", type=int, default=200)
    given = parser.parse_args(arguments)
    torch.set_num_threads(1)
    model, characters, _ = checkpoint.load(given.checkpoint)
    model.eval()
    reads = list(read(model, Classes(characters, (1,) * len(characters)), given))
    errors = {trust: wrong(reads, trust) for trust in TRUSTS}
    trust = min(errors, key=errors.get)
    slope, offset = platt(*confidences(reads, trust))
    settled = {"trust": trust, "calibration": {"slope": round(slope, 3), "offset": round(offset, 3)}}
    print("wrong by trust: " + ", ".join(f"{t}: {100 * e:.1f} %" for t, e in errors.items()))
    print(json.dumps(settled))
    (given.work / "settled.json").write_text(json.dumps(settled) + "\n")


def read(model: Recogniser, classes: Classes, given: argparse.Namespace):
    """Columns of kept-back lines in the held-out face."""
    lines = corpus.lines(given.corpus / "corpus")
    kept_back = [line for i, line in enumerate(lines) if i // 20 % 20 == 0]
    known = [line for i, line in enumerate(lines) if i // 20 % 20]
    learnt = language.learn(language.coded(known, classes), len(classes), 2)
    text = Text(classes, kept_back, len(classes), 5, running=1.0)
    setter, degrade = Setter(Atlas.held_out(classes, given.work / "atlas"), 5), Degrade(5)
    for _ in range(given.columns):
        column = setter.set(text.take(Columns.MOST), Columns.LENGTH / HEIGHT)
        picture = np.rot90(degrade.scan(column.ink, HEIGHT)[: Columns.LENGTH] * 255)
        picture = np.pad(picture, ((0, 0), (0, -picture.shape[1] % 8)), mode="edge").astype(np.uint8)
        likely, present = steps(model, picture.copy())
        said = target(column, len(present)).classes
        places = [p for p in middles(present) if said[p] >= 0]
        if places:
            best, seen = candidates(likely[places])
            yield best, seen, follows(learnt, best), said[places]


def wrong(reads: list[Read], trust: float) -> float:
    """Share of characters named wrongly."""
    right = [best[np.arange(len(best)), shares(seen, after, trust).argmax(1)] == true
             for best, seen, after, true in reads]
    return 1 - float(np.concatenate(right).mean())


def confidences(reads: list[Read], trust: float) -> tuple[np.ndarray, np.ndarray]:
    """Each character's share, and whether it is right."""
    said, right = [], []
    for best, seen, after, true in reads:
        found = shares(seen, after, trust)
        said.append(found.max(1))
        right.append(best[np.arange(len(best)), found.argmax(1)] == true)
    return np.concatenate(said), np.concatenate(right)


def platt(said: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """The line through the logarithms of the odds that explains best what was right (Platt, 1999),
    by Newton's method, a little held to slope 1 and offset 0."""
    kept = np.clip(said, 1e-4, 1 - 1e-4)
    features = np.stack([np.log(kept / (1 - kept)), np.ones_like(kept)], 1)
    line, before = np.array([1.0, 0.0]), np.array([1.0, 0.0])
    for _ in range(20):
        odds = 1 / (1 + np.exp(-features @ line))
        slope = features.T @ (right - odds) - (line - before)
        curve = (features * (odds * (1 - odds))[:, None]).T @ features + np.eye(2)
        line = line + np.linalg.solve(curve, slope)
    if not (line[0] > 0 and math.isfinite(line[1])):
        return 1.0, 0.0
    return float(line[0]), float(line[1])
