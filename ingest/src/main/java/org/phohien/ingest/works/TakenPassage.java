package org.phohien.ingest.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Box;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Suggestion;
import org.phohien.core.model.Word;

/**
 * A page's text after a person has taken the passage that was suggested: the columns stand where
 * they stood, with the passage's characters. What the machine had read stays as an alternative.
 */
public final class TakenPassage {

  private TakenPassage() {}

  /** The text with the passage in it; a column that the work lacks stays as it was read. */
  public static PageText of(PageText read, Suggestion passage) {
    Map<Integer, String> wanted =
        passage.lines().stream()
            .filter(line -> !line.text().isEmpty())
            .collect(Collectors.toMap(Suggestion.OfLine::number, Suggestion.OfLine::text));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < read.lines().size(); i++) {
      Line line = read.lines().get(i);
      lines.add(wanted.containsKey(i) ? line(line, wanted.get(i)) : line);
    }
    return new PageText(
        read.page(), read.size(), read.image(), by(read, passage), read.attempts(), lines);
  }

  private static Engine by(PageText read, Suggestion passage) {
    String taken =
        "%s; %s, rows %d-%d, taken by a person"
            .formatted(read.by().model(), passage.work(), passage.firstRow(), passage.lastRow());
    return new Engine(read.by().name(), read.by().version(), taken);
  }

  private static Line line(Line read, String text) {
    List<String> characters = text.codePoints().mapToObj(Character::toString).toList();
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < characters.size(); i++) {
      Box box = box(read, i, characters.size());
      words.add(new Word(characters.get(i), box, 1, alternatives(read, box, characters.get(i))));
    }
    return new Line(read.box(), read.script(), words);
  }

  /** As it was read where there are as many characters; else the column is shared out evenly. */
  private static Box box(Line read, int place, int count) {
    if (count == read.words().size()) {
      return read.words().get(place).box();
    }
    Box all = read.box();
    boolean down = all.height() >= all.width();
    int length = down ? all.height() : all.width();
    int from = (int) ((long) length * place / count);
    int size = Math.max(1, (int) ((long) length * (place + 1) / count) - from);
    return down
        ? new Box(all.x(), all.y() + from, all.width(), size)
        : new Box(all.x() + from, all.y(), size, all.height());
  }

  /** What had been read at that place. */
  private static List<Alternative> alternatives(Line read, Box box, String now) {
    return read.words().stream()
        .filter(word -> holds(box, word.box()))
        .limit(1)
        .flatMap(word ->
            Stream.concat(
                Stream.of(new Alternative(word.text(), word.sure())), word.alternatives().stream()))
        .filter(other -> !other.text().equals(now))
        .toList();
  }

  private static boolean holds(Box box, Box other) {
    int x = other.x() + other.width() / 2;
    int y = other.y() + other.height() / 2;
    return x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom();
  }
}
