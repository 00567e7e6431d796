"""Strokes of one thickness, as a knife leaves them. Most rare characters only stand in text faces, whose
level strokes are hair lines that no block has: there they are reduced to lines and drawn anew."""

import cv2
import numpy as np

INK = 100
PART = 1000


def even(cells: np.ndarray) -> np.ndarray:
    """cells: uint8 (count, height, width), 255 is ink. The same glyphs in strokes of some four pixels."""
    drawn = np.zeros_like(cells)
    for start in range(0, len(cells), PART):
        lines = thinned(cells[start : start + PART] > INK)
        for i, line in enumerate(lines):
            thick = cv2.dilate(line.astype(np.uint8) * 255, np.ones((3, 3), np.uint8))
            drawn[start + i] = cv2.GaussianBlur(thick, (0, 0), 0.8)
    return drawn


def thinned(ink: np.ndarray) -> np.ndarray:
    """bool (count, height, width): lines one pixel wide (Zhang and Suen, 1984), of all at once."""
    ink = np.pad(ink, ((0, 0), (1, 1), (1, 1))).astype(np.uint8)
    for turn in range(2 * max(ink.shape[1:])):
        gone = _edge(ink, turn % 2 == 0)
        if not gone.any() and turn % 2:
            break
        ink[:, 1:-1, 1:-1][gone] = 0
    return ink[:, 1:-1, 1:-1].astype(bool)


def _edge(ink: np.ndarray, first: bool) -> np.ndarray:
    """What one half of a round takes away."""
    north, south = ink[:, :-2, 1:-1], ink[:, 2:, 1:-1]
    west, east = ink[:, 1:-1, :-2], ink[:, 1:-1, 2:]
    around = (north, ink[:, :-2, 2:], east, ink[:, 2:, 2:], south, ink[:, 2:, :-2], west, ink[:, :-2, :-2])
    count = sum(around)
    changes = sum((a == 0) & (b == 1) for a, b in zip(around, around[1:] + around[:1])).astype(np.uint8)
    if first:
        open_side = ((north * east * south) == 0) & ((east * south * west) == 0)
    else:
        open_side = ((north * east * west) == 0) & ((north * south * west) == 0)
    return (ink[:, 1:-1, 1:-1] == 1) & (count >= 2) & (count <= 6) & (changes == 1) & open_side
