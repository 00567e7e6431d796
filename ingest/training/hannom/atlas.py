"""Every character in every font, drawn once: pictures to set training columns from."""

from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from .classes import Classes
from .fonts import FONTS, HELD_OUT, Font, installed
from .strokes import even

CELL = 64
"""Pixels of a side of a picture. The em square stands in its middle, EM pixels wide."""
EM = 56


@dataclass(frozen=True)
class Atlas:
    """Glyphs by font and class.

    ink: uint8 (fonts, classes, CELL, CELL), 255 is ink. top, bottom: uint8 (fonts, classes), the
    rows between which ink stands; a font that lacks the character has bottom 0.
    """

    ink: np.ndarray
    top: np.ndarray
    bottom: np.ndarray
    weights: np.ndarray

    @staticmethod
    def of(classes: Classes, folder: Path, fonts: tuple[Font, ...] = FONTS) -> "Atlas":
        """Draws the fonts that aren't drawn yet into the folder and opens them."""
        drawn = [_drawn(font, classes, folder) for font in fonts]
        ink = [d for d in drawn if d is not None]
        if not ink:
            raise SystemExit("no font found: run ./setup first")
        spans = [_spans(i) for i in ink]
        return Atlas(
            np.stack(ink) if len(ink) == 1 else _joined(ink, folder, classes),
            np.stack([s[0] for s in spans]),
            np.stack([s[1] for s in spans]),
            np.array([f.weight for f, d in zip(fonts, drawn) if d is not None], np.float32),
        )

    @staticmethod
    def held_out(classes: Classes, folder: Path) -> "Atlas":
        """The face kept for cross-checks."""
        return Atlas.of(classes, folder, (HELD_OUT,))

    def has(self) -> np.ndarray:
        """bool (fonts, classes)."""
        return self.bottom > 0


def _joined(ink: list[np.ndarray], folder: Path, classes: Classes) -> np.ndarray:
    """All fonts in one file that is mapped, so that the processes share its memory."""
    path = folder / f"all-{len(ink)}-{len(classes)}.npy"
    if not path.exists():
        np.save(path, np.stack(ink))
    return np.load(path, mmap_mode="r")


def _drawn(font: Font, classes: Classes, folder: Path) -> np.ndarray | None:
    path = folder / f"{font.name}-{len(classes)}.npy"
    if not path.exists():
        files = installed(font)
        if not files:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        cells = _draw(files, classes.characters)
        np.save(path, even(cells) if font.even else cells)
    return np.load(path, mmap_mode="r")


def _draw(files: list[Path], characters: tuple[str, ...]) -> np.ndarray:
    cells = np.zeros((len(characters), CELL, CELL), np.uint8)
    faces = [(_covered(f), ImageFont.truetype(str(f), EM)) for f in files]
    for i, character in enumerate(characters):
        for covered, face in faces:
            if ord(character) in covered:
                cells[i] = _glyph(character, face)
                if cells[i].any():
                    break
    return cells


def _covered(file: Path) -> set[int]:
    with TTFont(str(file), fontNumber=0, lazy=True) as font:
        return set(font.getBestCmap())


def _glyph(character: str, face: ImageFont.FreeTypeFont) -> np.ndarray:
    """Centred by the ink across the column and by the em square along it."""
    cell = Image.new("L", (CELL, CELL))
    left, _, right, _ = face.getbbox(character)
    ascent, descent = face.getmetrics()
    x = (CELL - (right - left)) / 2 - left
    y = (CELL - (ascent + descent)) / 2
    ImageDraw.Draw(cell).text((x, y), character, fill=255, font=face)
    return np.asarray(cell)


def _spans(ink: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rows = ink.max(axis=2) > 100
    there = rows.any(axis=1)
    top = np.where(there, rows.argmax(axis=1), 0)
    bottom = np.where(there, CELL - rows[:, ::-1].argmax(axis=1), 0)
    return top.astype(np.uint8), bottom.astype(np.uint8)
