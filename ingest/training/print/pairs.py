"""Counts which syllables follow each other in Vietnamese, for the mending of print.

    python3 pairs.py --corpus DIR --docs REPOSITORY --to syllable-pairs.gz

Texts: the Vietnamese help of LibreOffice, the Vietnamese manual pages and maintainers' guide of Debian
(packages libreoffice-help-vi, manpages-vi, maint-guide-vi), the readings of DIR/corpus/pairs.tsv.xz, and
this project's own documentation and messages. The file is a gzip of rows: a syllable and how often it
stands; then two syllables and how often the second follows the first.
"""

import argparse
from collections import Counter
import gzip
import html
import lzma
from pathlib import Path
import re
import unicodedata

MARKED = frozenset("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ")
PART = re.compile(r'[.,;:!?()\[\]"“”<>=/|\n0-9]+')
SYLLABLE = re.compile(r"[a-zà-ỹđ]+")
PACKAGES = Path("/usr/share")
LEAST = 2
"""Pairs seen less often are left out."""


def texts(corpus: Path, docs: Path):
    for file in sorted((PACKAGES / "libreoffice/help/vi").rglob("*.htm*")) + sorted(PACKAGES.glob("doc/maint-guide-vi/**/*.html")):
        page = re.sub(r"<(script|style).*?</\1>", " ", file.read_text("utf-8", "ignore"), flags=re.S)
        page = re.sub(r"</?(b|i|em|a|span|code|literal)\b[^>]*>", "", page)
        yield html.unescape(re.sub(r"<[^>]+>", "\n", page))
    for file in sorted((PACKAGES / "man/vi").rglob("*.gz")):
        with gzip.open(file, "rt", encoding="utf-8", errors="ignore") as page:
            yield re.sub(r"^\.\w+|\\f.", "", page.read(), flags=re.M)
    for file in sorted((docs / "docs").glob("*.md")) + sorted(docs.glob("*/src/main/**/messages/*.vi.properties")):
        yield file.read_text("utf-8")
    with lzma.open(corpus / "corpus" / "pairs.tsv.xz", "rt", encoding="utf-8") as rows:
        for row in rows:
            yield row.split("\t")[1]


def count(all_texts) -> tuple[Counter, Counter]:
    """How often each syllable stands, and each after another. Parts in which few words bear a mark are no
    Vietnamese."""
    alone, pairs = Counter(), Counter()
    for text in all_texts:
        for part in PART.split(unicodedata.normalize("NFC", text).lower()):
            found = SYLLABLE.findall(part)
            if 3 * sum(not MARKED.isdisjoint(s) for s in found) < len(found):
                continue
            alone.update(found)
            pairs.update(zip(found, found[1:]))
    return alone, pairs


def main() -> None:
    parser = argparse.ArgumentParser(prog="pairs")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--docs", type=Path, required=True, help="this repository")
    parser.add_argument("--to", type=Path, required=True)
    given = parser.parse_args()
    alone, pairs = count(texts(given.corpus, given.docs))
    kept = [(s, n) for s, n in sorted(alone.items()) if n >= LEAST]
    known = {s for s, _ in kept}
    rows = [f"{s} {n}" for s, n in kept]
    rows += [f"{a} {b} {n}" for (a, b), n in sorted(pairs.items()) if n >= LEAST and a in known and b in known]
    with gzip.GzipFile(given.to, "wb", mtime=0) as out:
        out.write(("\n".join(rows) + "\n").encode())
    print(f"{len(kept)} syllables, {len(rows) - len(kept)} pairs, {given.to.stat().st_size} bytes")


if __name__ == "__main__":
    main()
