"""How characters are read in Vietnamese, in Hán texts and in Nôm ones: counts for the product's table."""

import argparse
from collections import defaultdict
import csv
import gzip
import lzma
import math
from pathlib import Path
import re
import unicodedata

Pair = tuple[list[str], list[str]]
HAN, NOM, WORDS = 0, 1, 2
WORD = 0.3
"""How much a word of a dictionary is worth beside one of a text."""
NAME = 5.0
"""How much a name of the province is worth, between its own characters only."""
BEGIN, END = "<", ">"


OPEN_I = re.compile("^([hklmt])([iìíỉĩị])$")


def syllables(text: str, han: bool = False) -> list[str]:
    """In small letters. Sino-Vietnamese words are spelt as libraries do: lý, kỳ, not lí, kì."""
    found = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text.lower()))
    return [OPEN_I.sub(lambda m: m[1] + "yỳýỷỹỵ"["iìíỉĩị".index(m[2])], s) for s in found] if han else found


def pairs(path: Path) -> dict[str, list[Pair]]:
    """By work: lines with one syllable for each character, as characters and syllables."""
    found: dict[str, list[Pair]] = defaultdict(list)
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            text, reading, work = line.rstrip("\n").split("\t")
            characters = [c for c in text if not c.isspace()]
            read = syllables(reading, not is_nom(work))
            if len(characters) == len(read) and "unk" not in read:
                found[work].append((characters, read))
    return found


def words(path: Path) -> list[Pair]:
    """Words of rime-hannom of two characters and more."""
    found = []
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            read = syllables(row["reading"], True)
            if len(row["text"]) == len(read) > 1:
                found.append((list(row["text"]), read))
    return found


def names() -> list[Pair]:
    """Places as the province says them: 興安 is Hưng Yên though 安 is an nearly everywhere."""
    rows = (Path(__file__).parent / "names.tsv").read_text("utf-8").splitlines()
    return [(list(text), reading.split()) for text, reading in (row.split("\t") for row in rows)]


class Counts:
    """Keys: = and a character, < and the one before with it, > and it with the one after, ^ all three,
    - and a syllable; each with what is read, or follows, and how often in Hán, Nôm and words."""

    def __init__(self) -> None:
        self.of: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0, 0.0]))

    def learn(self, line: Pair, kind: int) -> None:
        characters, read = line
        weight = WORD if kind == WORDS else 1.0
        edges = kind != WORDS
        for i, (character, reading) in enumerate(zip(characters, read)):
            before = characters[i - 1] if i else BEGIN if edges else ""
            after = characters[i + 1] if i + 1 < len(characters) else END if edges else ""
            self.of["=" + character][reading][kind] += weight
            if before:
                self.of["<" + before + character][reading][kind] += weight
                self.of["-" + (read[i - 1] if i else BEGIN)][reading][kind] += weight
            if after:
                self.of[">" + character + after][reading][kind] += weight
            if before and after:
                self.of["^" + before + character + after][reading][kind] += weight

    def name(self, name: Pair) -> None:
        characters, read = name
        for i in range(1, len(characters)):
            self.of["<" + characters[i - 1] + characters[i]][read[i]][WORDS] += NAME
            self.of[">" + characters[i - 1] + characters[i]][read[i - 1]][WORDS] += NAME

    def rows(self) -> list[str]:
        """Contexts only of characters that texts read in two ways at least; threes seen twice."""
        several = {key[1:] for key, counts in self.of.items() if key[0] == "=" and len(counts) > 1}
        place = {"<": 2, ">": 1, "^": 2}
        rows = []
        for key, counts in self.of.items():
            if key[0] in place and key[place[key[0]]] not in several:
                continue
            if key[0] == "^" and sum(sum(n) for n in counts.values()) < 2:
                continue
            cells = (f"{r}:{_short(n[HAN])}:{_short(n[NOM])}:{_short(n[WORDS])}" for r, n in sorted(counts.items()))
            rows.append(key + "\t" + " ".join(cells))
        return sorted(rows)

    def write(self, path: Path) -> None:
        with gzip.GzipFile(path, "wb", mtime=0) as out:
            out.write("".join(row + "\n" for row in self.rows()).encode("utf-8"))


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def learned(works: dict[str, list[Pair]], dictionary: list[Pair]) -> Counts:
    counts = Counts()
    for work, lines in works.items():
        for line in lines:
            counts.learn(line, NOM if is_nom(work) else HAN)
    for word in dictionary:
        counts.learn(word, WORDS)
    for name in names():
        counts.name(name)
    return counts


def is_nom(work: str) -> bool:
    return not work.startswith("dvsktt")


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="readings", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="holds corpus/pairs.tsv.xz, dict/rime_hannom.tsv")
    parser.add_argument("--to", type=Path, required=True, help="file to write")
    parser.add_argument("--apart", default="", help="works that begin so are left out")
    parser.add_argument("--verses", default="", help="of the works in verse, leave out this part too: 0.75-1")
    parser.add_argument("--truth", type=Path, help="write what was left out, to score with bench readings")
    given = parser.parse_args(arguments)
    works = pairs(given.corpus / "corpus" / "pairs.tsv.xz")
    apart = {w: lines for w, lines in works.items() if given.apart and w.startswith(given.apart)}
    kept = {w: lines for w, lines in works.items() if w not in apart}
    if given.verses:
        low, high = (float(part) for part in given.verses.split("-"))
        for work in [w for w in kept if is_nom(w)]:
            lines = kept[work]
            cut = slice(math.floor(low * len(lines)), math.ceil(high * len(lines)))
            apart[work] = lines[cut]
            kept[work] = lines[: cut.start] + lines[cut.stop :]
    if given.truth:
        with open(given.truth, "w", encoding="utf-8") as out:
            for work, lines in apart.items():
                for characters, read in lines:
                    out.write("".join(characters) + "\t" + " ".join(read) + "\t" + work + "\n")
    learned(kept, words(given.corpus / "dict" / "rime_hannom.tsv")).write(given.to)
