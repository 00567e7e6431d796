"""The places of a column with the classes each may be, weighed with how they follow each other."""

import numpy as np

from .language import Language

CANDIDATES = 10


def candidates(likely: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of log probabilities (places, classes) the likeliest classes and their probabilities."""
    best = np.argsort(-likely, axis=1)[:, :CANDIDATES]
    return best, np.maximum(np.exp(np.take_along_axis(likely, best, 1)), 1e-6)


def follows(language: Language, classes: np.ndarray) -> list[np.ndarray]:
    """For each place the logarithms (earlier, before, here) of the language alone."""
    found = []
    for place, here in enumerate(classes):
        earlier = classes[place - 2] if place > 1 else [None]
        before = classes[place - 1] if place > 0 else [None]
        found.append(np.array([
            [[language.log(tuple(int(c) for c in (e, b) if c is not None), int(h)) for h in here] for b in before]
            for e in earlier]))
    return found


def shares(seen: np.ndarray, after: list[np.ndarray], trust: float) -> np.ndarray:
    """For each place the share of each candidate in all ways through the column, (places, candidates).

    seen: probabilities of the candidates; after: what `follows` gave; trust: its exponent.
    """
    count = len(seen)
    forward: list[np.ndarray] = []
    for place in range(count):
        weight = np.exp(trust * after[place])
        last = forward[-1] if place > 0 else np.ones((1, 1))
        sums = np.einsum("eb,ebh->bh", last, weight) * seen[place]
        forward.append(sums / sums.sum())
    backward = np.ones_like(forward[-1]) if count else np.ones((1, 1))
    found = np.zeros_like(seen)
    for place in reversed(range(count)):
        if place < count - 1:
            weight = np.exp(trust * after[place + 1]) * seen[place + 1]
            backward = np.einsum("ebh,bh->eb", weight, backward)
            backward = backward / backward.sum()
        share = (forward[place] * backward).sum(0)
        found[place] = share / share.sum()
    return found
