import unittest

import cv2
import numpy as np

from hannom.columns import _drawn_towards
from hannom.strokes import even, thinned


def hair_line_and_beam() -> np.ndarray:
    """A text face's cross: a level stroke one pixel high, an upright of eight."""
    cell = np.zeros((1, 64, 64), np.uint8)
    cell[0, 20, 8:56] = 255
    cell[0, 8:56, 28:36] = 255
    return cell


class Strokes(unittest.TestCase):
    def test_lines_are_one_pixel_wide_and_hold_together(self):
        line = thinned(hair_line_and_beam() > 100)[0]
        self.assertEqual(1, int(line[40].sum()))
        self.assertEqual(2, cv2.connectedComponents(line.astype(np.uint8))[0])

    def test_level_and_upright_strokes_are_alike(self):
        drawn = even(hair_line_and_beam())[0] > 128
        self.assertEqual(int(drawn[40].sum()), int(drawn[:, 12].sum()))

    def test_an_empty_cell_stays_empty(self):
        self.assertEqual(0, int(even(np.zeros((2, 64, 64), np.uint8)).max()))


class Halves(unittest.TestCase):
    def test_ink_keeps_its_edges_when_its_halves_are_parted_otherwise(self):
        places = np.arange(64, dtype=np.float32)
        drawn = _drawn_towards(places, np.arange(10, 51), 1.3)
        self.assertEqual((10, 50), (drawn[10], drawn[50]))
        self.assertLess(drawn[30], 30)
        self.assertTrue((np.diff(drawn) > 0).all())


if __name__ == "__main__":
    unittest.main()
