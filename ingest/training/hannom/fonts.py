"""The fonts that the training columns are set in, all of them Debian packages."""

from dataclasses import dataclass
from pathlib import Path
import subprocess


@dataclass(frozen=True)
class Font:
    """A style: its files are tried in order for each character, as HanaMin A and B are one face."""

    name: str
    files: tuple[str, ...]
    weight: float
    """How often columns are set in it; regular scripts stand nearer to woodblocks than text faces."""
    even: bool = False
    """Whether its strokes are drawn anew, all of one thickness (see `strokes`)."""


FONTS = (
    Font("tw-kai", ("TW-Kai-98_1.ttf", "TW-Kai-Ext-B-98_1.ttf", "TW-Kai-Plus-98_1.ttf"), 4),
    Font("tw-sung", ("TW-Sung-98_1.ttf", "TW-Sung-Ext-B-98_1.ttf", "TW-Sung-Plus-98_1.ttf"), 2),
    Font("hanamin", ("fonts-japanese-mincho.ttf", "HanaMinA.ttf", "HanaMinB.ttf"), 1),
    Font("babelstone", ("BabelStoneHan.ttf",), 1),
    Font("ukai", ("ukai.ttc",), 3),
    Font("uming", ("uming.ttc",), 1),
    Font("wenkai", ("LXGWWenKai-Regular.ttf",), 2),
    Font("noto-serif", ("NotoSerifCJK-Regular.ttc",), 1),
    Font("klee", ("KleeOne-SemiBold.ttf", "KleeOne-Regular.ttf"), 1),
    Font("bkai", ("bkai00mp.ttf",), 2),
    Font("cwtex-ming", ("cwming.ttf",), 0.5),
    Font("kouzan", ("kouzan-mouhitsu.ttf",), 2),
    Font("kouzan-gyosho", ("kouzan-mouhitsu-gyosho.ttf",), 1),
    Font("aoyagi", ("AoyagiKouzanT.ttf", "aoyagi-soseki.ttf"), 1.5),
    Font("seto", ("setofont.ttf",), 0.5),
    Font("tw-sung-even", ("TW-Sung-98_1.ttf", "TW-Sung-Ext-B-98_1.ttf", "TW-Sung-Plus-98_1.ttf"), 1.5, even=True),
    Font("hanamin-even", ("HanaMinA.ttf", "HanaMinB.ttf"), 1.5, even=True),
)

HELD_OUT = Font("cwtex-kai", ("cwkai.ttf",), 1)
"""Never trained upon: what the model reads of it says how well it reads a face it hasn't seen."""


def installed(font: Font) -> list[Path]:
    """The files of a font that this machine has."""
    listing = subprocess.run(["fc-list", ":", "file"], capture_output=True, text=True, check=True)
    by_name = {Path(f.rstrip(": ")).name: Path(f.rstrip(": ")) for f in listing.stdout.splitlines()}
    return [by_name[name] for name in font.files if name in by_name]
