"""How well a model reads: columns of a face it never saw, and a set of real ones."""

from pathlib import Path

import torch

from .atlas import Atlas
from .classes import Classes
from .model import Recogniser
from .read import line, text
from .stream import Batch, Columns, scaled


def all_of(model: Recogniser, classes: Classes, lines: list[str], corpus: Path, work: Path) -> dict:
    """What is told of a checkpoint. The face was never trained upon and decides which settings are
    kept; the development set is only looked at."""
    unseen = Columns(Atlas.held_out(classes, work / "atlas"), classes, lines, len(classes), 32, 7)
    named, judged = drawn(model, [b for b, _ in zip(unseen, range(3))], len(classes))
    told = {"unseen face wrong %": round(100 * named, 1), "presence wrong %": round(100 * judged, 2)}
    manifest = corpus / "dev" / "manifest.tsv"
    return told | ({"dev": real(model, classes.characters, manifest)} if manifest.exists() else {})


@torch.no_grad()
def drawn(model: Recogniser, sets: list[Batch], known: int) -> tuple[float, float]:
    """Share of characters named wrongly, and of steps whose presence is judged wrongly."""
    wrong, count, missed, judged = 0, 0, 0, 0
    for lines, present, classes in sets:
        features, there = model.features(scaled(lines))
        at = classes >= 0
        wrong += int((model.logits(features[at], known).argmax(1) != classes[at]).sum())
        count += int(at.sum())
        said = present >= 0
        missed += int(((there > 0) != (present == 1))[said].sum())
        judged += int(said.sum())
    return wrong / max(1, count), missed / max(1, judged)


def edits(truth: str, read: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(read) + 1))
    for i, a in enumerate(truth, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(read, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def real(model: Recogniser, characters: tuple[str, ...], manifest: Path) -> dict[str, float]:
    """Character error rate by page, and over all. Rough: without the folding of the score."""
    rows = pages(manifest)
    groups = {page: [r for r in rows if r[2] == page] for page in dict.fromkeys(r[2] for r in rows)}
    return {g: rate(model, characters, r, manifest.parent) for g, r in (groups | {"all": rows}).items()}


def rate(model: Recogniser, characters: tuple[str, ...], rows: list[list[str]], folder: Path) -> float:
    """Character error rate of rows of a manifest, in per cent."""
    model.eval()
    wrong = [edits(truth, text(model, characters, line(folder / file))) for file, _, _, truth in rows]
    return round(100 * sum(wrong) / max(1, sum(len(r[3]) for r in rows)), 1)


def pages(manifest: Path) -> list[list[str]]:
    """Rows of file, script, page and text."""
    return [r.split("\t") for r in manifest.read_text("utf-8").splitlines()[1:]]
