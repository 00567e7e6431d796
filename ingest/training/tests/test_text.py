import unittest

from hannom.classes import Classes
from hannom.corpus import Text

CLASSES = Classes(tuple("天地人和之"), (50, 20, 10, 1, 0))


class TextTest(unittest.TestCase):
    def test_gives_as_many_characters_as_asked(self):
        self.assertEqual(37, len(Text(CLASSES, ["天地人和"], 5, 1).take(37)))

    def test_holds_to_the_classes_that_are_learnt_so_far(self):
        self.assertLess(Text(CLASSES, ["天地人和"], 2, 1).take(300).max(), 2)

    def test_classes_without_running_text_come_too(self):
        self.assertIn(4, Text(CLASSES, ["天地人"], 5, 1).take(500))

    def test_the_same_seed_gives_the_same_text(self):
        first, second = (Text(CLASSES, ["天地人"], 5, 9).take(50).tolist() for _ in range(2))
        self.assertEqual(first, second)


if __name__ == "__main__":
    unittest.main()
