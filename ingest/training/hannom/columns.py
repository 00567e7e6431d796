"""Sets a column of characters, as a block cutter might have."""

from dataclasses import dataclass

import cv2
import numpy as np

from .atlas import CELL, Atlas
from .atlas import EM as DRAWN

EM = 44
"""Pixels of a character's square in a column: as many as the model sees of a large one."""


@dataclass(frozen=True)
class Column:
    """ink: float32 (length, width), 1 is ink. classes, middles, pitches: one per character, along
    the column in pixels of `ink`; characters that are cut off at an end aren't listed, but
    `torn` gives their middles, where nothing shall be learnt."""

    ink: np.ndarray
    classes: np.ndarray
    middles: np.ndarray
    pitches: np.ndarray
    torn: np.ndarray


class Setter:
    """Sets columns of a given shape. Not for sharing between threads."""

    def __init__(self, atlas: Atlas, seed: int):
        self._atlas = atlas
        self._has = atlas.has()
        self._random = np.random.default_rng(seed)

    def set(self, classes: np.ndarray, ratio: float) -> Column:
        """As many of the characters as fit into a column `ratio` times as long as wide."""
        random = self._random
        width = int(EM / random.uniform(0.62, 1.14))
        length = int(width * ratio)
        sheet = np.zeros((length, width), np.float32)
        spacing = random.uniform(0.8, 1.3) if random.random() < 0.88 else random.uniform(1.3, 1.9)
        tight = random.random() < 0.5
        wide, tall = np.array([random.uniform(0.82, 1.1), random.uniform(0.86, 1.24)]) * EM / DRAWN
        slant, lean = random.normal(0, 0.025), random.normal(0, 0.02)
        font = random.choice(len(self._atlas.weights), p=self._atlas.weights / self._atlas.weights.sum())
        shift = random.normal(0, 0.025) * width
        place = random.uniform(-0.6, 0.4) * EM if random.random() < 0.6 else random.uniform(0, 2) * EM
        taken, middles, pitches, torn = [], [], [], []
        for number in classes:
            face = self._face(font, number)
            if face < 0:
                continue
            top, bottom = int(self._atlas.top[face, number]), int(self._atlas.bottom[face, number])
            high = tall * random.uniform(0.93, 1.06)
            inked = (bottom - top) * high
            cell = EM * spacing * random.uniform(0.96, 1.04)
            if tight:
                cell = max(0.45 * cell, inked + random.uniform(0.06, 0.16) * EM * spacing)
            if inked > cell * 0.97:
                high *= cell * 0.97 / inked
                inked = cell * 0.97
            middle = place + cell / 2
            if middle - inked / 2 > length:
                break
            free = max(0.0, cell - inked)
            ink_middle = middle + random.uniform(-0.25, 0.25) * free * (0.5 if tight else 1)
            if not tight:
                rest = ((top + bottom) / 2 - CELL / 2) * high
                ink_middle = middle + rest * min(1.0, free / max(1.0, abs(rest) * 2 + 1))
            across = width / 2 + shift + random.normal(0, 0.025) * EM
            if ink_middle + inked / 2 > 1:
                self._stamp(sheet, face, number, across, ink_middle, (top + bottom) / 2,
                            wide * random.uniform(0.93, 1.07), high,
                            slant + random.normal(0, 0.02), lean + random.normal(0, 0.02))
                hidden = max(0.0, inked / 2 - ink_middle, ink_middle + inked / 2 - length)
                if hidden > 0.12 * inked:
                    torn.append((ink_middle, cell))
                else:
                    taken.append(number)
                    middles.append(ink_middle)
                    pitches.append(cell)
            place += cell
            if random.random() < 0.03:
                place += random.uniform(0.3, 2) * EM
        return Column(sheet, np.array(taken, np.int64), np.array(middles, np.float32),
                      np.array(pitches, np.float32), np.array(torn, np.float32).reshape(-1, 2))

    def _face(self, font: int, number: int) -> int:
        """The column's font, now and then another, and any that has the character."""
        if self._has[font, number] and self._random.random() < 0.85:
            return font
        faces = np.flatnonzero(self._has[:, number])
        return int(self._random.choice(faces)) if len(faces) else -1

    def _stamp(self, sheet, face, number, across, along, pivot, wide, high, slant, lean):
        """Puts a glyph's ink with its middle at (across, along), stretched and slanted."""
        turn = np.array([[wide, slant], [lean, high]])
        start = np.array([across, along]) - turn @ np.array([CELL / 2, pivot])
        x0, x1 = 0, sheet.shape[1]
        half = CELL * high / 2 + 6
        y0, y1 = max(0, int(along - half)), min(sheet.shape[0], int(along + half) + 1)
        if y1 <= y0:
            return
        matrix = np.array([[wide, slant, start[0] - x0], [lean, high, start[1] - y0]], np.float32)
        glyph = cv2.warpAffine(self._parted(self._atlas.ink[face, number]), matrix, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR)
        np.maximum(sheet[y0:y1, x0:x1], glyph * (1 / 255), out=sheet[y0:y1, x0:x1])

    def _parted(self, glyph: np.ndarray) -> np.ndarray:
        """Cutters part a character into its halves otherwise than fonts do: a narrow side grows wide,
        an upper part high. The ink keeps its edges; what lies between is drawn towards one of them."""
        if self._random.random() < 0.25:
            return glyph
        across, along = np.exp(self._random.normal(0, 0.2, 2))
        places = np.arange(CELL, dtype=np.float32)
        x = _drawn_towards(places, np.flatnonzero(glyph.max(axis=0) > 60), across)
        y = _drawn_towards(places, np.flatnonzero(glyph.max(axis=1) > 60), along)
        return cv2.remap(glyph, np.tile(x, (CELL, 1)), np.tile(y[:, None], (1, CELL)), cv2.INTER_LINEAR)


def _drawn_towards(places: np.ndarray, ink: np.ndarray, power: float) -> np.ndarray:
    if len(ink) < 8:
        return places
    first, size = ink[0], float(ink[-1] - ink[0])
    part = np.clip((places - first) / size, 0, 1)
    inside = (places >= first) & (places <= ink[-1])
    return np.where(inside, first + size * part**power, places).astype(np.float32)
