import contextlib
import io
from pathlib import Path
import tempfile
import unittest

import cv2
import numpy as np
import torch

from hannom import checkpoint, export, tune
from hannom.columns import Setter
from hannom.model import Recogniser
from tests.glyphs import atlas

CHARACTERS = tuple("一丨二八口")


def columns(folder: Path, count: int) -> list[list[str]]:
    rows = []
    for i in range(count):
        column = Setter(atlas(), i).set(np.random.default_rng(i).integers(0, 5, 5), 8.0)
        file = folder / f"{i}.png"
        cv2.imwrite(str(file), 255 - column.ink * 255)
        rows.append([file.name, "nom", f"page {i % 4}", "".join(CHARACTERS[c] for c in column.classes)])
    return rows


def trained() -> Recogniser:
    """With normalisations that differ, as training leaves them."""
    model = Recogniser(5).eval()
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.bias.data.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 2)
    return model


class TuneTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name)

    def test_a_page_is_never_both_learnt_and_kept_back(self):
        rows = [[f"{i}.png", "nom", f"page {i % 20}", "一"] for i in range(100)]
        learnt, kept_back = tune.apart(rows)
        self.assertTrue(kept_back)
        self.assertFalse({r[2] for r in learnt} & {r[2] for r in kept_back})

    def test_real_columns_without_places_are_learnt(self):
        model = Recogniser(5)
        rows = columns(self.path, 6)
        with contextlib.redirect_stdout(io.StringIO()) as told:
            tune.tune(model, CHARACTERS, rows, self.path, 4, 1e-3)
        losses = [float(line.split("loss ")[1].split()[0]) for line in told.getvalue().splitlines()]
        self.assertLess(losses[-1], 0.8 * losses[0])

    def test_training_goes_on_from_the_shipped_model(self):
        model = trained()
        checkpoint.save(model, CHARACTERS, {}, self.path / "c.pt")
        with contextlib.redirect_stdout(io.StringIO()):
            export.main(["--checkpoint", str(self.path / "c.pt"), "--to", self.folder.name])
        again, characters, _ = checkpoint.load(self.path / f"{export.NAME}.onnx")
        lines = torch.rand(1, 1, 48, 160) * 2 - 1
        self.assertEqual(CHARACTERS, characters)
        before, after = model.features(lines), again.eval().features(lines)
        self.assertGreater(float((before[0] * after[0]).sum(2).min()), 0.999)
        self.assertTrue(torch.allclose(before[1], after[1], atol=0.02))


if __name__ == "__main__":
    unittest.main()
