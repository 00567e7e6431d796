from pathlib import Path
import tempfile
import unittest

import numpy as np
import torch

from hannom.check import edits
from hannom.classes import Classes
from hannom.export import onnx
from hannom.grow import grow
from hannom.model import Recogniser
from hannom.read import middles
from hannom.shipped import Shipped
from hannom.stream import Columns
from hannom.train import loss
from tests.glyphs import atlas

CLASSES = Classes(tuple("一丨二八口"), (5, 4, 3, 2, 1))


class ModelTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)

    def test_a_step_for_every_eight_pixels(self):
        features, present = Recogniser(5).features(torch.zeros(2, 1, 48, 160))
        self.assertEqual((2, 20, 192), tuple(features.shape))
        self.assertEqual((2, 20), tuple(present.shape))

    def test_learns_five_signs_in_a_few_steps(self):
        model = Recogniser(5).train()
        steerer = torch.optim.Adam(model.parameters(), 2e-3)
        stream = iter(Columns(atlas(), CLASSES, [], 5, 4, 1))
        losses = []
        for _ in range(12):
            found = loss(model, next(stream), 5)
            steerer.zero_grad()
            found.backward()
            steerer.step()
            losses.append(found.item())
        self.assertLess(np.mean(losses[-3:]), 0.8 * np.mean(losses[:3]))

    def test_new_classes_are_the_mean_of_their_glyphs(self):
        model = Recogniser(5)
        before = model.rows.detach().clone()
        grow(model, atlas(), 2, 5)
        self.assertTrue(torch.equal(before[:2], model.rows[:2]))
        self.assertFalse(torch.allclose(before[2:], model.rows[2:]))

    def test_the_shipped_form_says_the_same(self):
        model = Recogniser(5).eval()
        lines = torch.rand(1, 1, 48, 160) * 2 - 1
        features, present = model.features(lines)
        steps = Shipped(model)(lines.repeat(1, 3, 1, 1))
        self.assertTrue(torch.allclose(torch.ones(1, 20), steps.sum(2), atol=1e-3))
        likely = model.logits(features).softmax(2)
        for step in middles(present[0].sigmoid().detach().numpy()):
            self.assertAlmostEqual(float(present[0, step].sigmoid()), float(1 - steps[0, step, 0]), 2)
            named = steps[0, step, 1:] / (1 - steps[0, step, 0])
            self.assertTrue(torch.allclose(likely[0, step], named, atol=0.02))

    def test_onnx_keeps_its_weights_in_sixteen_bits(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "m.onnx"
            onnx(Recogniser(5), path)
            self.assertLess(path.stat().st_size, 10_000_000)

    def test_middles_never_touch(self):
        self.assertEqual([1, 5], middles(np.array([0.2, 0.9, 0.8, 0.1, 0.7, 0.7])).tolist())

    def test_edits(self):
        self.assertEqual(2, edits("天地人", "天人和"))


if __name__ == "__main__":
    unittest.main()
