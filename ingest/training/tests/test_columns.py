import unittest

import numpy as np

from hannom.columns import Setter
from hannom.degrade import Degrade
from hannom.model import HEIGHT
from hannom.targets import target
from tests.glyphs import atlas


class ColumnsTest(unittest.TestCase):
    def test_characters_stand_where_the_column_says(self):
        for seed in range(20):
            column = Setter(atlas(), seed).set(np.full(30, 4), 8.0)
            for middle in column.middles:
                self.assertGreater(column.ink[int(min(middle, len(column.ink) - 1))].max(), 0.9)

    def test_middles_go_down_the_column_and_stay_inside(self):
        column = Setter(atlas(), 3).set(np.arange(5).repeat(5), 8.0)
        self.assertTrue((np.diff(column.middles) > 0).all())
        self.assertLess(column.middles.max(), len(column.ink))

    def test_each_character_has_a_step_of_its_own_with_a_blank_before_the_next(self):
        for seed in range(20):
            column = Setter(atlas(), seed).set(np.full(30, 1), 8.0)
            said = target(column, 48)
            starts = np.flatnonzero(np.diff((said.present == 1).astype(int), prepend=0) == 1)
            self.assertEqual(len(column.middles), len(starts))

    def test_what_is_torn_off_at_the_end_is_left_unsaid(self):
        for seed in range(20):
            column = Setter(atlas(), seed).set(np.full(30, 1), 8.0)
            said = target(column, 48)
            for middle, _ in column.torn:
                step = int(middle * HEIGHT / column.ink.shape[1] / 8)
                if 0 <= step < 48:
                    self.assertNotEqual(1, said.present[step])

    def test_ageing_keeps_the_shape_and_leaves_ink_and_paper(self):
        column = Setter(atlas(), 1).set(np.full(30, 4), 8.0)
        for seed in range(20):
            picture = Degrade(seed).scan(column.ink, HEIGHT)
            self.assertEqual(HEIGHT, picture.shape[1])
            self.assertGreater(picture.max() - picture.min(), 0.1)


if __name__ == "__main__":
    unittest.main()
