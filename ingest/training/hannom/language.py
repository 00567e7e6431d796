"""A language model of characters for the beam search: trigrams, smoothed after Kneser and Ney."""

import argparse
from collections import Counter, defaultdict
from dataclasses import dataclass
import gzip
import math
from pathlib import Path
import struct

from . import corpus
from .classes import Classes

MAGIC = 0x50484C4D
"""PHLM."""
QUANTUM = 16
"""Values are kept as bytes: natural logarithm, negated, in sixteenths, 255 at most."""


@dataclass(frozen=True)
class Language:
    """Natural logarithms. A class is its place in the list of classes, from 0.

    one: of each class alone. two, three: of the last after the first ones, smoothed. after_one,
    after_two: what is added to the shorter model's value where the longer has none.
    """

    one: list[float]
    two: dict[tuple[int, int], float]
    three: dict[tuple[int, int, int], float]
    after_one: dict[int, float]
    after_two: dict[tuple[int, int], float]

    def log(self, before: tuple[int, ...], last: int) -> float:
        """Of `last` after up to two classes."""
        if len(before) >= 2:
            pair = before[-2:]
            if (found := self.three.get((*pair, last))) is not None:
                return found
            return self.after_two.get(pair, 0.0) + self.log(before[-1:], last)
        if before:
            if (found := self.two.get((before[0], last))) is not None:
                return found
            return self.after_one.get(before[0], 0.0) + self.one[last]
        return self.one[last]


def learn(lines: list[list[int]], classes: int, least: int = 1) -> Language:
    """From lines of classes; trigrams that occur fewer than `least` times are left out."""
    three = Counter((l[i], l[i + 1], l[i + 2]) for l in lines for i in range(len(l) - 2))
    pairs = Counter((l[i], l[i + 1]) for l in lines for i in range(len(l) - 1))
    ways_three = {t: n for t, n in three.items() if n >= least}
    one = _one(pairs, classes)
    two, after_one = _longer(pairs, lambda key: math.exp(one[key[-1]]))
    # the last two of a triple are always a pair that was counted
    longest, after_two = _longer(ways_three, lambda key: math.exp(two[key[1:]]), three)
    return Language(one, two, longest, after_one, after_two)


def _one(pairs: Counter, classes: int) -> list[float]:
    """In how many contexts a class occurs, mixed with all classes alike for those never seen."""
    contexts = Counter(last for _, last in pairs)
    total, floor = sum(contexts.values()), 0.02
    return [math.log((1 - floor) * contexts[c] / total + floor / classes) for c in range(classes)]


def _longer(counts, shorter, of=None):
    """Absolute discounting by the count of counts, interpolated with the shorter model."""
    counts_of = Counter(counts.values())
    discount = min(0.95, counts_of[1] / max(1, counts_of[1] + 2 * counts_of[2])) if counts_of[1] else 0.6
    total, kinds = Counter(), defaultdict(int)
    for key, n in (of or counts).items():
        total[key[:-1]] += n
    held = Counter()
    for key, n in counts.items():
        held[key[:-1]] += n - discount
        kinds[key[:-1]] += 1
    rest = {c: (total[c] - held[c]) / total[c] for c in kinds}
    named = {k: math.log((n - discount) / total[k[:-1]] + rest[k[:-1]] * shorter(k)) for k, n in counts.items()}
    after = {(c[0] if len(c) == 1 else c): math.log(max(r, 1e-6)) for c, r in rest.items()}
    return named, after


def coded(lines: list[str], classes: Classes) -> list[list[int]]:
    """Lines as classes, cut where a character isn't among them."""
    index, found = classes.index(), []
    for line in lines:
        part: list[int] = []
        for character in line:
            if character in index:
                part.append(index[character])
            elif part:
                found.append(part)
                part = []
        if part:
            found.append(part)
    return found


def perplexity(model: Language, lines: list[list[int]]) -> float:
    logs = [model.log(tuple(l[max(0, i - 2) : i]), l[i]) for l in lines for i in range(len(l))]
    return math.exp(-sum(logs) / len(logs))


def write(model: Language, path: Path) -> None:
    """Gzip of big-endian: MAGIC, number of classes; a byte for each class; then number of pairs and
    for each, sorted: first and last class as unsigned shorts, its value, and the value added after
    the pair (0 where there is none); number of triples and for each, sorted: three shorts, value;
    last for each class a byte, the value added after it."""
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        out.write(struct.pack(">II", MAGIC, len(model.one)))
        out.write(bytes(_byte(v) for v in model.one))
        out.write(struct.pack(">I", len(model.two)))
        for key in sorted(model.two):
            out.write(struct.pack(">HHBB", *key, _byte(model.two[key]), _byte(model.after_two.get(key, 0.0))))
        out.write(struct.pack(">I", len(model.three)))
        for key in sorted(model.three):
            out.write(struct.pack(">HHHB", *key, _byte(model.three[key])))
        out.write(bytes(_byte(model.after_one.get(c, 0.0)) for c in range(len(model.one))))


def _byte(log: float) -> int:
    return min(255, max(0, round(-log * QUANTUM)))


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="language", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True, help="file to write")
    parser.add_argument("--least", type=int, default=2, help="trigrams seen less often are left out")
    given = parser.parse_args(arguments)
    classes = Classes.read(given.corpus / "classes.txt")
    lines = coded(corpus.lines(given.corpus / "corpus"), classes)
    kept_back = [line for i, line in enumerate(lines) if i // 20 % 20 == 0]
    known = learn([line for i, line in enumerate(lines) if i // 20 % 20], len(classes), given.least)
    print(f"perplexity of a twentieth kept back: {perplexity(known, kept_back):.0f}")
    whole = learn(lines, len(classes), given.least)
    write(whole, given.to)
    print(f"{len(whole.two)} pairs, {len(whole.three)} triples, {given.to.stat().st_size} bytes")
