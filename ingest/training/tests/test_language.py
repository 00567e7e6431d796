import gzip
import math
from pathlib import Path
import struct
import tempfile
import unittest

from hannom.language import MAGIC, learn, write

LINES = [[0, 1, 2, 3], [0, 1, 2, 4], [0, 1, 4], [3, 0, 1, 2]] * 5


class LanguageTest(unittest.TestCase):
    def test_probabilities_after_any_two_sum_to_one(self):
        model = learn(LINES, 6)
        for before in ((), (0,), (0, 1), (2, 2), (5,), (4, 5)):
            self.assertAlmostEqual(1.0, sum(math.exp(model.log(before, c)) for c in range(6)), 5)

    def test_what_was_seen_is_likelier(self):
        model = learn(LINES, 6)
        self.assertGreater(model.log((0, 1), 2), model.log((0, 1), 4))
        self.assertGreater(model.log((0, 1), 4), model.log((0, 1), 5))

    def test_file_is_as_described(self):
        model = learn(LINES, 6)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "lm"
            write(model, path)
            data = gzip.decompress(path.read_bytes())
        self.assertEqual((MAGIC, 6), struct.unpack(">II", data[:8]))
        pairs = struct.unpack(">I", data[14:18])[0]
        triples = struct.unpack(">I", data[18 + 6 * pairs : 22 + 6 * pairs])[0]
        self.assertEqual(len(model.two), pairs)
        self.assertEqual(22 + 6 * pairs + 7 * triples + 6, len(data))


if __name__ == "__main__":
    unittest.main()
