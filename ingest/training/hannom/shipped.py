"""The form in which the model is shipped: half-precision weights, one input, one output."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .model import Recogniser


class Half(nn.Module):
    """A convolution and its normalisation in one, the weights kept in 16 bits."""

    def __init__(self, conv: nn.Conv2d, norm: nn.BatchNorm2d | None):
        super().__init__()
        scale = torch.ones(conv.out_channels)
        bias = conv.bias.detach() if conv.bias is not None else torch.zeros(conv.out_channels)
        if norm is not None:
            scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            bias = norm.bias + (bias - norm.running_mean) * scale
        self.register_buffer("weight", (conv.weight * scale[:, None, None, None]).detach().half())
        self.register_buffer("bias", bias.detach().float())
        self.stride, self.padding = conv.stride, conv.padding

    def forward(self, x: Tensor) -> Tensor:
        return F.conv2d(x, self.weight.float(), self.bias, self.stride, self.padding)


class Shipped(nn.Module):
    """x: float (columns, 3, 48, length), (grey or colour / 127.5) - 1, length a multiple of 8.
    Returns probabilities (columns, length / 8, 1 + classes), class 0 the blank."""

    GREY = (0.299, 0.587, 0.114)
    LEAST = 0.1
    """A step where a character is less likely than this is a blank for certain."""

    def __init__(self, model: Recogniser):
        super().__init__()
        model = model.eval()
        self.register_buffer("grey", torch.tensor(self.GREY).view(1, 3, 1, 1))
        convolutions = [m for m in model.body.modules() if isinstance(m, nn.Sequential) and isinstance(m[0], nn.Conv2d)]
        self.body = nn.ModuleList(Half(m[0], m[1]) for m in convolutions)
        self.across = Half(model.across[0], model.across[1])
        self.present = Half(model.present, None)
        self.feature = Half(model.feature[0], model.feature[1])
        self.register_buffer("rows", F.normalize(model.rows.detach(), dim=1).half())
        self.register_buffer("sharpness", model.sharpness.detach().exp().float())

    def forward(self, x: Tensor) -> Tensor:
        x = self._body((x * self.grey).sum(1, keepdim=True))
        x = F.relu(self.across(x))
        feature = F.normalize(self.feature(x).squeeze(2).transpose(1, 2), dim=2)
        likely = F.softmax(self.sharpness * F.linear(feature, self.rows.float()), dim=2)
        middle = self._middles(self.present(x).squeeze(2))
        return torch.cat([1 - middle, likely * middle], dim=2)

    def _body(self, x: Tensor) -> Tensor:
        """The layers of Recogniser.body, in its order."""
        first, second, a1, a2, third, b1, b2, c1, c2 = self.body
        x = F.relu(second(F.relu(first(x))))
        x = F.relu(x + a2(F.relu(a1(x))))
        x = F.relu(third(x))
        x = F.relu(x + b2(F.relu(b1(x))))
        return F.relu(x + c2(F.relu(c1(x))))

    def _middles(self, logit: Tensor) -> Tensor:
        """Of logits (columns, 1, steps) the probability where they are higher than their neighbours,
        else 0, turned. Compared before the sigmoid, which makes equals of the sure ones."""
        highest = F.max_pool1d(logit, 3, 1, 1)
        present = torch.sigmoid(logit)
        kept = torch.where((logit >= highest) & (present > self.LEAST), present, torch.zeros_like(present))
        return kept.transpose(1, 2)
