"""Scores a model on a set of real columns: manifest.tsv with file, script, page and text."""

import argparse
from pathlib import Path
import subprocess
import sys

import numpy as np

from . import checkpoint
from .check import pages
from .read import line, text


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="score", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="holds dev/ and score.py")
    parser.add_argument("--model", type=Path, required=True, help=".pt, or .onnx where python3 has onnxruntime")
    parser.add_argument("--to", type=Path, default=Path("predictions.tsv"))
    given = parser.parse_args(arguments)
    manifest = given.corpus / "dev" / "manifest.tsv"
    read = _onnx(given.model) if given.model.suffix == ".onnx" else _torch(given.model)
    with given.to.open("w", encoding="utf-8") as out:
        for row in pages(manifest):
            out.write(f"{row[0]}\t{read(line(manifest.parent / row[0]))}\n")
    command = [sys.executable, str(given.corpus / "score.py"), str(manifest), str(given.to), "--by-page"]
    raise SystemExit(subprocess.run(command, check=False).returncode)


def _torch(path: Path):
    model, characters, _ = checkpoint.load(path)
    model.eval()
    return lambda picture: text(model, characters, picture)


def _onnx(path: Path):
    """As Java reads it: a step whose blank is under one half is a character."""
    import onnxruntime

    characters = path.with_suffix(".txt").read_text("utf-8").splitlines()
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])

    def read(picture: np.ndarray) -> str:
        colour = np.repeat(picture[None, None].astype(np.float32) / 127.5 - 1, 3, axis=1)
        steps = session.run(None, {"x": colour})[0][0]
        return "".join(characters[s[1:].argmax()] for s in steps if s[0] < 0.5)

    return read
