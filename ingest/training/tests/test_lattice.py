import math
import unittest

import numpy as np

from hannom.language import learn
from hannom.lattice import candidates, follows, shares
from hannom.settle import platt

LANGUAGE = learn([[0, 1, 2], [0, 1, 2], [3, 1, 4]] * 10, 5)


class LatticeTest(unittest.TestCase):
    def test_without_trust_what_was_seen_is_all(self):
        classes, seen = np.array([[0, 3], [1, 2]]), np.array([[0.6, 0.4], [0.9, 0.1]])
        found = shares(seen, follows(LANGUAGE, classes), 0.0)
        self.assertTrue(np.allclose(seen, found))

    def test_what_follows_decides_between_equals_before_it_too(self):
        classes = np.array([[0, 3], [1, 1], [2, 4]])
        seen = np.array([[0.5, 0.5], [1, 1e-6], [0.99, 0.01]])
        self.assertGreater(shares(seen, follows(LANGUAGE, classes), 1.0)[0, 0], 0.8)

    def test_shares_are_those_of_all_ways(self):
        random = np.random.default_rng(1)
        classes = np.stack([random.permutation(5)[:3] for _ in range(4)])
        seen = random.random((4, 3)) + 0.05
        weights = np.zeros((3, 3, 3, 3))
        for way in np.ndindex(3, 3, 3, 3):
            named = [int(classes[i, w]) for i, w in enumerate(way)]
            language = sum(LANGUAGE.log(tuple(named[max(0, i - 2) : i]), named[i]) for i in range(4))
            weights[way] = math.exp(0.5 * language) * math.prod(seen[i, w] for i, w in enumerate(way))
        found = shares(seen, follows(LANGUAGE, classes), 0.5)
        for place in range(4):
            others = tuple(i for i in range(4) if i != place)
            self.assertTrue(np.allclose(weights.sum(others) / weights.sum(), found[place]))

    def test_candidates_are_the_likeliest_in_order(self):
        best, seen = candidates(np.log(np.array([[0.1, 0.6, 0.3]])))
        self.assertEqual([1, 2, 0], best[0].tolist())
        self.assertTrue(np.allclose([0.6, 0.3, 0.1], seen[0]))

    def test_confidence_that_says_too_much_is_lowered(self):
        random = np.random.default_rng(1)
        truth = random.random(4000)
        odds = 2 * np.log(truth / (1 - truth))
        slope, offset = platt(1 / (1 + np.exp(-odds)), random.random(4000) < truth)
        self.assertAlmostEqual(0.5, slope, delta=0.08)
        self.assertAlmostEqual(0.0, offset, delta=0.15)


if __name__ == "__main__":
    unittest.main()
