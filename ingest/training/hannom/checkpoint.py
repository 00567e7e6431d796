"""Models as files: checkpoints of the training, and the shipped ONNX, from which training goes on."""

import os
from pathlib import Path

import torch
from torch import nn

from .model import Recogniser

Kept = tuple[Recogniser, tuple[str, ...], dict]
"""The model, its characters in the order of its classes, and what was told of it."""


def save(model: Recogniser, characters: tuple[str, ...], told: dict, path: Path) -> None:
    """Whole or not at all."""
    whole({"model": model.state_dict(), "characters": "".join(characters), "told": told}, path)


def whole(what: dict, path: Path) -> None:
    torch.save(what, path.with_suffix(".tmp"))
    os.replace(path.with_suffix(".tmp"), path)


def load(path: Path) -> Kept:
    """A checkpoint, or an .onnx with its list of characters (.txt) beside it."""
    if path.suffix == ".onnx":
        characters = tuple(path.with_suffix(".txt").read_text("utf-8").splitlines())
        return _onnx(path, len(characters)), characters, {}
    kept = torch.load(path, map_location="cpu")
    model = Recogniser(len(kept["characters"]))
    model.load_state_dict(kept["model"])
    return model, tuple(kept["characters"]), kept["told"]


@torch.no_grad()
def _onnx(path: Path, classes: int) -> Recogniser:
    """The shipped convolutions hold their normalisations; here these do nothing but add the bias."""
    import onnx
    from onnx import numpy_helper

    values = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in onnx.load(str(path)).graph.initializer}
    model = Recogniser(classes)
    pairs = [(m[0], m[1]) for m in model.body.modules() if isinstance(m, nn.Sequential) and isinstance(m[0], nn.Conv2d)]
    for i, (conv, norm) in enumerate(pairs):
        _put(values, f"body.{i}", conv, norm)
    _put(values, "across", model.across[0], model.across[1])
    _put(values, "feature", model.feature[0], model.feature[1])
    model.present.weight.copy_(values["present.weight"].float())
    model.present.bias.copy_(values["present.bias"])
    model.rows.copy_(values["rows"].float())
    model.sharpness.copy_(values["sharpness"].log())
    return model


def _put(values: dict[str, torch.Tensor], name: str, conv: nn.Conv2d, norm: nn.BatchNorm2d) -> None:
    conv.weight.copy_(values[name + ".weight"].float())
    norm.bias.copy_(values[name + ".bias"])
    norm.weight.fill_((1 + norm.eps) ** 0.5)
    norm.running_mean.zero_()
    norm.running_var.fill_(1)
