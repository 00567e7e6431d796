"""How characters are read in Vietnamese: each one's usual reading, and after or before which it has another."""

import argparse
from collections import Counter, defaultdict
import gzip
import lzma
from pathlib import Path
import re
import unicodedata

Pair = tuple[list[str], list[str]]
SURE = 0.9
"""A character whose usual reading has this part of all needs no context that says the same."""


def pairs(path: Path) -> dict[str, list[Pair]]:
    """By work: lines with one syllable for each character, as characters and syllables."""
    found: dict[str, list[Pair]] = defaultdict(list)
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            text, reading, work = line.rstrip("\n").split("\t")
            characters = [c for c in text if not c.isspace()]
            syllables = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", reading.lower()))
            if len(characters) == len(syllables) and "unk" not in syllables:
                found[work].append((characters, syllables))
    return found


class Readings:
    """usual: by character. before, after: by two characters, the reading of the second after the
    first, of the first before the second, with how often it was seen."""

    def __init__(self, lines: list[Pair], least: int = 2):
        each: dict[str, Counter] = defaultdict(Counter)
        two: dict[str, Counter] = defaultdict(Counter)
        one: dict[str, Counter] = defaultdict(Counter)
        for characters, syllables in lines:
            for i, (character, syllable) in enumerate(zip(characters, syllables)):
                each[character][syllable] += 1
                if i:
                    two[characters[i - 1] + character][syllable] += 1
                if i + 1 < len(characters):
                    one[character + characters[i + 1]][syllable] += 1
        self.each, self.least = each, least
        self.usual = {c: n.most_common(1)[0][0] for c, n in each.items()}
        self.after = self._told(two, 1)
        self.before = self._told(one, 0)

    def _told(self, contexts: dict[str, Counter], place: int) -> dict[str, tuple[str, int]]:
        told = {}
        for key, counts in contexts.items():
            character = key[place]
            all_ = sum(self.each[character].values())
            usual = self.usual[character]
            share = self.each[character][usual] / all_
            if all_ - self.each[character][usual] < 2:
                continue
            reading, n = counts.most_common(1)[0]
            other = reading != usual and n >= self.least and n > sum(counts.values()) / 2
            same = reading == usual and n >= 3 and share < SURE
            if other or same:
                told[key] = (reading, min(n, 9))
        return told

    def read(self, characters: list[str]) -> list[str]:
        return [self._one(characters, i) for i in range(len(characters))]

    def _one(self, characters: list[str], i: int) -> str:
        votes: Counter = Counter()
        if characters[i] in self.usual:
            votes[self.usual[characters[i]]] += 0.5
        told = self.after.get(characters[i - 1] + characters[i]) if i else None
        if told:
            votes[told[0]] += told[1]
        told = self.before.get("".join(characters[i : i + 2]))
        if told:
            votes[told[0]] += told[1]
        return votes.most_common(1)[0][0] if votes else ""

    def write(self, path: Path) -> None:
        """Gzip of rows, sorted: kind (= usual, < after the first, > before the second), character or
        two, tab, reading, tab, how often."""
        rows = [f"={c}\t{r}" for c, r in self.usual.items()]
        rows += [f"<{k}\t{r}\t{n}" for k, (r, n) in self.after.items()]
        rows += [f">{k}\t{r}\t{n}" for k, (r, n) in self.before.items()]
        with gzip.GzipFile(path, "wb", mtime=0) as out:
            out.write("".join(row + "\n" for row in sorted(rows)).encode("utf-8"))


def right(model: Readings, lines: list[Pair]) -> float:
    """Per cent of characters read as the transcription reads them."""
    hits = [a == b for characters, syllables in lines for a, b in zip(model.read(characters), syllables)]
    return 100 * sum(hits) / len(hits)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="readings", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="holds corpus/pairs.tsv.xz")
    parser.add_argument("--to", type=Path, required=True, help="file to write")
    parser.add_argument("--apart", help="works that begin so are left out and scored")
    given = parser.parse_args(arguments)
    works = pairs(given.corpus / "corpus" / "pairs.tsv.xz")
    if given.apart:
        known = Readings([line for work, lines in works.items() if not work.startswith(given.apart) for line in lines])
        apart = [line for work, lines in works.items() if work.startswith(given.apart) for line in lines]
        print(f"right in {given.apart}, not learned from: {right(known, apart):.2f} %")
    Readings([line for lines in works.values() for line in lines]).write(given.to)
