import pickle
from pathlib import Path
import tempfile
import unittest

import numpy as np

from hannom.label import WIDER, Labelled, columns, cut, fitted
from hannom.model import HEIGHT, STEP
from hannom.real import Real


class RealTest(unittest.TestCase):
    def test_columns_of_pages_are_read_from_json_texts_one_after_the_other(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "pages.json"
            file.write_text('{"lines": [{"box": [1, 2, 3, 4]}]}\n{"lines": []}\n')
            self.assertEqual([[(1, 2, 3, 4)], []], columns(file))

    def test_a_cut_keeps_paper_beside_the_column_and_the_fit_takes_it_off(self):
        page = np.arange(100, dtype=np.uint8)[None, :].repeat(300, 0)
        wide = cut(page, (40, 20, 20, 200))
        self.assertEqual((200, 20 + 2 * round(WIDER * 20)), wide.shape)
        self.assertEqual(36, wide[0, 0])
        line = fitted(wide, 0.0, 1.0)
        self.assertEqual((HEIGHT, 480), line.shape)
        self.assertAlmostEqual(40, int(line[-1, 0]), delta=1)

    def test_what_was_sure_is_to_be_said_and_what_was_not_only_where_it_stands(self):
        picture = np.full((400, 70), 200, np.uint8)
        column = Labelled(picture, 0.0, 1.0, ((0.25, 0.2, 7), (0.75, 0.2, -1)), ())
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "real.pkl"
            file.write_bytes(pickle.dumps([column]))
            line, wanted = Real(file, 1).take(384)
        self.assertEqual((HEIGHT, 384), line.shape)
        self.assertEqual(384 // STEP, len(wanted.present))
        self.assertEqual({7}, set(wanted.classes[wanted.classes >= 0]))
        self.assertGreater((wanted.present == 1).sum(), (wanted.classes == 7).sum())


if __name__ == "__main__":
    unittest.main()
