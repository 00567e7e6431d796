"""What wood, ink, paper, time and the scanner do to a column."""

import cv2
import numpy as np


class Degrade:
    """Ages columns. Not for sharing between threads."""

    def __init__(self, seed: int):
        self._random = np.random.default_rng(seed)

    def scan(self, ink: np.ndarray, height: int) -> np.ndarray:
        """The grey picture of a column, paper 1 and ink near 0, `height` pixels wide (it is turned
        later: the height of the line)."""
        random = self._random
        ink = self._warped(ink)
        ink = self._printed(ink)
        ink = self._ruled(ink)
        picture = self._on_paper(ink)
        return self._scanned(picture, height)

    def _noise(self, shape: tuple[int, int], grain: float) -> np.ndarray:
        """Smooth noise, about -1 to 1, whose spots are `grain` pixels wide."""
        small = (max(2, int(shape[0] / grain) + 1), max(2, int(shape[1] / grain) + 1))
        noise = self._random.standard_normal(small, dtype=np.float32)
        return cv2.resize(noise, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR)

    def _warped(self, ink: np.ndarray) -> np.ndarray:
        """Cutters set parts of a character wider, lower or closer than fonts do, and strokes waver:
        the paper is pulled in spots of up to a character's size, and in finer ones."""
        random = self._random
        rows, columns = np.indices(ink.shape, dtype=np.float32)
        for strength, grain in ((random.gamma(2.0, 0.55), random.uniform(14, 36)),
                                (random.gamma(2.0, 0.3), random.uniform(6, 14))):
            rows += self._noise(ink.shape, grain) * strength
            columns += self._noise(ink.shape, grain) * strength
        return cv2.remap(ink, columns, rows, cv2.INTER_LINEAR)

    def _printed(self, ink: np.ndarray) -> np.ndarray:
        """Ink spreads or fails: the blurred glyph is cut at the level that leaves a
        wanted share of its ink, here more, there less."""
        random = self._random
        if random.random() < 0.3:
            kernel = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
            change = cv2.dilate if random.random() < 0.7 else cv2.erode
            ink = change(ink, kernel)
        blurred = cv2.GaussianBlur(ink, (0, 0), random.uniform(0.5, 1.25))
        rough = random.gamma(1.5, 0.04)
        patchy = random.gamma(1.5, 0.06 if random.random() < 0.3 else 0.035)
        field = blurred + rough * self._noise(ink.shape, random.uniform(1.2, 3.2))
        field += patchy * self._noise(ink.shape, random.uniform(10, 40))
        inked = int((ink > 0.5).sum() * random.uniform(0.6, 1.5))
        level = 0.5
        if 0 < inked < ink.size:
            level = float(np.partition(field.ravel(), ink.size - inked)[ink.size - inked])
        level = max(level, 0.15)
        return np.clip((field - level) * random.uniform(2.5, 8) + 0.5, 0, 1)

    def _ruled(self, ink: np.ndarray) -> np.ndarray:
        """Rules beside the column, the frame above or below it, neighbours' strokes, blots."""
        random = self._random
        length, width = ink.shape
        for side in (0, 1):
            if random.random() < 0.35:
                x = random.uniform(-1, 0.08 * width)
                x = width - 1 - x if side else x
                tilt = random.normal(0, 1.2)
                rule = np.zeros_like(ink)
                cv2.line(rule, (int(x - tilt), 0), (int(x + tilt), length), 1.0, int(random.integers(1, 4)), cv2.LINE_AA)
                if random.random() < 0.5:
                    rule *= np.clip(self._noise(ink.shape, 12) + random.uniform(0, 1.2), 0, 1)
                ink = np.maximum(ink, rule)
            elif random.random() < 0.2:
                strip = int(random.uniform(0.03, 0.12) * width)
                other = np.roll(ink, int(random.integers(length)), axis=0)[:, ::-1]
                if side:
                    ink[:, width - strip :] = np.maximum(ink[:, width - strip :], other[:, width // 3 : width // 3 + strip])
                else:
                    ink[:, :strip] = np.maximum(ink[:, :strip], other[:, width // 3 : width // 3 + strip])
        if random.random() < 0.15:
            y = int(random.choice([random.uniform(0, 4), length - 1 - random.uniform(0, 4)]))
            cv2.line(ink, (0, y), (width, y + int(random.normal(0, 1))), 1.0, int(random.integers(1, 5)), cv2.LINE_AA)
        for _ in range(random.poisson(0.5)):
            spot = (int(random.uniform(0, width)), int(random.uniform(0, length)))
            cv2.circle(ink, spot, int(random.integers(1, 5)), float(random.uniform(0.3, 1)), -1, cv2.LINE_AA)
        return ink

    def _on_paper(self, ink: np.ndarray) -> np.ndarray:
        random = self._random
        paper = random.uniform(0.6, 1.0)
        dark = random.uniform(0.0, 0.65) * paper
        background = paper + random.gamma(1.2, 0.02) * self._noise(ink.shape, random.uniform(2, 30))
        if random.random() < 0.3:
            background += np.linspace(-1, 1, ink.shape[1], dtype=np.float32) * random.normal(0, 0.06)
        if random.random() < 0.15:
            through = cv2.GaussianBlur(np.roll(ink, int(random.integers(ink.shape[0])), 0)[:, ::-1], (0, 0), 2)
            background -= through * random.uniform(0.05, 0.25)
        if random.random() < 0.12:
            mark = np.zeros_like(ink)
            for _ in range(random.integers(1, 5)):
                spot = (int(random.uniform(0.1, 0.9) * ink.shape[1]), int(random.uniform(0, ink.shape[0])))
                cv2.circle(mark, spot, int(random.uniform(4, 14)), 1.0, int(random.choice([-1, 2])), cv2.LINE_AA)
            background -= mark * random.uniform(0.1, 0.35)
        strength = 1 - random.gamma(1.2, 0.04) * np.abs(self._noise(ink.shape, 8))
        return background + (dark - background) * ink * np.clip(strength, 0.2, 1)

    def _scanned(self, picture: np.ndarray, height: int) -> np.ndarray:
        random = self._random
        length, width = picture.shape
        if random.random() < 0.75:
            across = int(20 + 28 * random.random() ** 1.3)
            along = max(1, round(length * across / width))
            picture = cv2.resize(picture, (across, along), interpolation=cv2.INTER_AREA)
            if random.random() < 0.3:
                picture = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.4, 0.8))
        elif random.random() < 0.5:
            picture = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.5, 1.8))
        picture = picture + random.gamma(1.2, 0.012) * random.standard_normal(picture.shape, dtype=np.float32)
        if random.random() < 0.3:
            soft = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.8, 1.6))
            picture = picture + (picture - soft) * random.uniform(0.3, 1.5)
        picture = np.clip(picture, 0, 1)
        if random.random() < 0.4:
            quality = [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(25, 90))]
            packed = cv2.imencode(".jpg", (picture * 255).astype(np.uint8), quality)[1]
            picture = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE).astype(np.float32) / 255
        if random.random() < 0.3:
            picture = picture ** random.uniform(0.6, 1.6)
        wanted = (height, round(length * height / width))
        shrinks = picture.shape[1] > height
        ways = (cv2.INTER_AREA,) if shrinks else (cv2.INTER_LINEAR, cv2.INTER_CUBIC)
        return np.clip(cv2.resize(picture, wanted, interpolation=ways[random.integers(len(ways))]), 0, 1)
