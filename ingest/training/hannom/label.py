"""Reads real pages that nobody has typed, and keeps what the model and the language are sure of as
something to learn from: the ink and paper of real columns, which drawn ones only resemble."""

import argparse
from dataclasses import dataclass
import json
from pathlib import Path
import pickle

import cv2
import numpy as np
import torch

from . import checkpoint, corpus, language
from .classes import Classes
from .lattice import candidates, follows, shares
from .model import HEIGHT, STEP, Recogniser
from .read import middles, steps

MARGINS = (-0.15, 0.0, 0.12, 0.24)
STRETCHES = (0.75, 0.87, 1.0, 1.12)
TRUST = 0.5
SURE = 0.9
"""A character counts from this share on. Of others only the place is learnt."""
WIDER = 0.2
"""So much of a column's width is kept on both sides, for cuts of other widths."""


@dataclass(frozen=True)
class Labelled:
    """picture: uint8 (height, width), upright, WIDER on both sides. margin, stretch: the fit it was
    read in. places: (middle, pitch, class or -1 where it isn't sure), as parts of the height.
    doubtful: places where a character may stand or not."""

    picture: np.ndarray
    margin: float
    stretch: float
    places: tuple[tuple[float, float, int], ...]
    doubtful: tuple[float, ...]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="label", description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True, help="the language is learnt from its corpus/")
    parser.add_argument("--pages", type=Path, required=True, help="folder of images")
    parser.add_argument("--columns", type=Path, required=True,
                        help="what ./archive ocr --script han-nom --format json printed for them in the order of their names")
    parser.add_argument("--to", type=Path, required=True, help="the file for train --real")
    given = parser.parse_args(arguments)
    torch.set_num_threads(1)
    model, characters, _ = checkpoint.load(given.checkpoint)
    classes = Classes(characters, (1,) * len(characters))
    known = language.learn(language.coded(corpus.lines(given.corpus / "corpus"), classes), len(classes), 2)
    found = []
    images = sorted(p for p in given.pages.iterdir() if p.suffix in (".jpg", ".png", ".tif"))
    for image, boxes in zip(images, columns(given.columns), strict=True):
        found += page(model.eval(), known, image, boxes)
    sure = sum(p[2] >= 0 for column in found for p in column.places)
    print(f"{len(found)} columns, {sum(len(c.places) for c in found)} characters, sure of {sure}")
    given.to.write_bytes(pickle.dumps(found))


def columns(file: Path) -> list[list[tuple[int, int, int, int]]]:
    """Boxes of each page, from JSON texts one after the other."""
    text, decoder, at, pages = file.read_text("utf-8"), json.JSONDecoder(), 0, []
    while at < len(text.rstrip()):
        page, end = decoder.raw_decode(text, at)
        pages.append([tuple(line["box"]) for line in page["lines"]])
        at = end + len(text[end:]) - len(text[end:].lstrip())
    return pages


def page(model: Recogniser, known: language.Language, image: Path, boxes: list) -> list[Labelled]:
    grey = cv2.imread(str(image), cv2.IMREAD_GRAYSCALE)
    cuts = [cut(grey, box) for box in boxes if 1.5 * box[2] < box[3] < 60 * box[2]]
    if not cuts:
        return []
    heads = [c[: 8 * c.shape[1]] for c in sorted(cuts, key=len, reverse=True)[:4]]
    margin = max(MARGINS, key=lambda m: sureness(model, heads, m, 1.0))
    stretch = max(STRETCHES, key=lambda s: sureness(model, heads, margin, s))
    return [labelled for c in cuts if (labelled := label(model, known, c, margin, stretch)) is not None]


def cut(grey: np.ndarray, box: tuple[int, int, int, int]) -> np.ndarray:
    x, y, wide, high = box
    more = round(WIDER * wide)
    padded = cv2.copyMakeBorder(grey, 0, 0, more, more, cv2.BORDER_REPLICATE)
    return padded[y : y + high, x : x + wide + 2 * more]


def fitted(picture: np.ndarray, margin: float, stretch: float) -> np.ndarray:
    """On its side, uint8 (HEIGHT, length), the length a multiple of STEP."""
    wide = picture.shape[1] / (1 + 2 * WIDER)
    off = max(0, round((picture.shape[1] - wide * (1 - margin)) / 2))
    part = picture[:, off : picture.shape[1] - off]
    length = max(STEP, round(part.shape[0] * HEIGHT / part.shape[1] * stretch / STEP) * STEP)
    way = cv2.INTER_AREA if part.shape[1] > HEIGHT else cv2.INTER_CUBIC
    return np.rot90(cv2.resize(part, (HEIGHT, length), interpolation=way)).copy()


def sureness(model: Recogniser, heads: list[np.ndarray], margin: float, stretch: float) -> float:
    best = []
    for head in heads:
        likely, present = steps(model, fitted(head, margin, stretch))
        best += list(np.exp(likely[middles(present)].max(1)))
    return float(np.mean(best)) if best else 0.0


def label(model: Recogniser, known: language.Language, picture: np.ndarray, margin: float, stretch: float) -> Labelled | None:
    likely, present = steps(model, fitted(picture, margin, stretch))
    at = middles(present)
    if len(at) < 3:
        return None
    best, seen = candidates(likely[at])
    share = shares(seen, follows(known, best), TRUST)
    classes = np.where(share.max(1) >= SURE, best[np.arange(len(at)), share.argmax(1)], -1)
    if (classes >= 0).mean() < 0.25:  # no column, or nothing it can read
        return None
    middle, pitch = (at + 0.5) / len(present), float(np.median(np.diff(at))) / len(present)
    doubtful = np.flatnonzero((present > 0.1) & (present < 0.9))
    return Labelled(picture, margin, stretch, tuple((float(m), pitch, int(c)) for m, c in zip(middle, classes)),
                    tuple(float(d + 0.5) / len(present) for d in doubtful))
