"""Scores a model on a set of real columns: manifest.tsv with file, script, page and text."""

import argparse
from pathlib import Path
import subprocess
import sys

import numpy as np
import torch

from .classes import Classes
from .model import Recogniser
from .read import line, text


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="score", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="holds classes.txt, dev/ and score.py")
    parser.add_argument("--model", type=Path, required=True, help=".pt, or .onnx where python3 has onnxruntime")
    parser.add_argument("--to", type=Path, default=Path("predictions.tsv"))
    given = parser.parse_args(arguments)
    classes = Classes.read(given.corpus / "classes.txt")
    manifest = given.corpus / "dev" / "manifest.tsv"
    read = _onnx(given.model, classes) if given.model.suffix == ".onnx" else _torch(given.model, classes)
    with given.to.open("w", encoding="utf-8") as out:
        for row in manifest.read_text("utf-8").splitlines()[1:]:
            file = row.split("\t")[0]
            out.write(f"{file}\t{read(line(manifest.parent / file))}\n")
    command = [sys.executable, str(given.corpus / "score.py"), str(manifest), str(given.to), "--by-page"]
    raise SystemExit(subprocess.run(command, check=False).returncode)


def _torch(path: Path, classes: Classes):
    model = Recogniser(len(classes)).eval()
    model.load_state_dict(torch.load(path, map_location="cpu")["model"])
    return lambda picture: text(model, classes.characters, picture)


def _onnx(path: Path, classes: Classes):
    """As Java reads it: a step whose blank is under one half is a character."""
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])

    def read(picture: np.ndarray) -> str:
        colour = np.repeat(picture[None, None].astype(np.float32) / 127.5 - 1, 3, axis=1)
        steps = session.run(None, {"x": colour})[0][0]
        return "".join(classes.characters[s[1:].argmax()] for s in steps if s[0] < 0.5)

    return read
