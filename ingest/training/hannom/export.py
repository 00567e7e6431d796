"""Writes a checkpoint as ONNX, with the list of its classes and its card."""

import argparse
import datetime
import hashlib
import json
from pathlib import Path
import shutil
import warnings

import torch

from . import checkpoint
from .model import HEIGHT, Recogniser
from .shipped import Shipped

NAME = "phohien-hannom"


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="export", description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True, help="folder of the model, classes and card")
    parser.add_argument("--version", default="1")
    parser.add_argument("--language", type=Path, help="the file that `language` wrote")
    parser.add_argument("--settled", type=Path, help="the settled.json that `settle` wrote")
    given = parser.parse_args(arguments)
    model, characters, told = checkpoint.load(given.checkpoint)
    given.to.mkdir(parents=True, exist_ok=True)
    path = given.to / f"{NAME}.onnx"
    onnx(model, path)
    (given.to / f"{NAME}.txt").write_text("".join(c + "\n" for c in characters), "utf-8")
    card = {
        "name": NAME,
        "version": given.version,
        "date": datetime.date.today().isoformat(),
        "classes": len(characters),
        "sha512": _checksum(path),
        "input": "x: float (columns, 3, 48, length), value / 127.5 - 1, the column turned a quarter"
                 " counter-clockwise, length a multiple of 8",
        "output": "float (columns, length / 8, 1 + classes): probability, class 0 is the blank",
        "data": "columns drawn from Debian's fonts; text of Kieu 1866, 1871, 1872, Luc Van Tien and"
                " Dai Viet su ky toan thu (Vietnamese Nom Preservation Foundation); " + _real(told),
        "training": told,
    }
    settled = json.loads(given.settled.read_text()) if given.settled else {"trust": 0.3}
    if "calibration" in settled:
        card["calibration"] = settled["calibration"]
    if given.language:
        shutil.copyfile(given.language, given.to / f"{NAME}.language.gz")
        card["language"] = {"sha512": _checksum(given.language), "trust": settled["trust"]}
    text = json.dumps(card, ensure_ascii=False, indent=2)
    (given.to / f"{NAME}.json").write_text(text + "\n", "utf-8")
    print(text)


def _real(told: dict) -> str:
    if "real columns" not in told:
        return "no real image"
    return (f"{told['real columns']} columns of real pages that nobody has typed, with what an earlier"
            " state of the model was sure of")


def _checksum(path: Path) -> str:
    return hashlib.sha512(path.read_bytes()).hexdigest()


def onnx(model: Recogniser, path: Path) -> None:
    """Constants aren't folded, or the 16-bit weights would be written in 32."""
    newer = {"dynamo": False} if "dynamo" in torch.onnx.export.__code__.co_varnames else {}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Shipped(model).eval(), torch.zeros(2, 3, HEIGHT, 384), str(path),
            input_names=["x"], output_names=["steps"], opset_version=13, do_constant_folding=False,
            dynamic_axes={"x": {0: "columns", 3: "length"}, "steps": {0: "columns", 1: "step"}}, **newer)
