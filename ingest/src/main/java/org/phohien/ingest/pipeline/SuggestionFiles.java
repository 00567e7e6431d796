package org.phohien.ingest.pipeline;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.phohien.core.alto.AltoReader;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Suggestion;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.SuggestionFile;
import org.phohien.core.vault.Vault;
import org.phohien.ingest.works.KnownWorks;
import org.phohien.ingest.works.Passage;

/**
 * The file of a suggestion beside each new text that agrees with a known work. The text itself
 * stays as it was read. Threads may share it.
 */
final class SuggestionFiles {

  private final Supplier<KnownWorks> works;

  /**
   * With the works as they are when a text is kept.
   *
   * @param works asked for at each change
   */
  SuggestionFiles(Supplier<KnownWorks> works) {
    this.works = works;
  }

  /**
   * The changes, and for each text of a page among them the suggestion for it, or that there is
   * none any more.
   *
   * @param pages of the item
   */
  List<FileChange> beside(List<FileChange> changes, List<Page> pages) {
    KnownWorks known = works.get();
    List<FileChange> all = new ArrayList<>(changes);
    for (FileChange change : changes) {
      for (Page page : pages) {
        if (change.path().equals(Vault.alto(page.id()))) {
          all.add(beside(known, change, page.id()));
        }
      }
    }
    return all;
  }

  private static FileChange beside(KnownWorks known, FileChange text, PageId page) {
    String path = Vault.suggestion(page);
    if (text instanceof FileChange.FromBytes(String _, byte[] alto)) {
      Optional<Suggestion> found = suggestion(known, alto, page);
      if (found.isPresent()) {
        return new FileChange.FromBytes(path, SuggestionFile.write(found.get()));
      }
    }
    return new FileChange.Remove(path);
  }

  private static Optional<Suggestion> suggestion(KnownWorks known, byte[] alto, PageId page) {
    PageText text = AltoReader.read(new ByteArrayInputStream(alto), Vault.alto(page));
    List<Integer> columns =
        IntStream.range(0, text.lines().size())
            .filter(i -> text.lines().get(i).script() == Script.HAN_NOM)
            .boxed()
            .toList();
    return known
        .of(columns.stream().map(i -> text.lines().get(i).text()).toList())
        .filter(passage -> passage.agreement() < 1)
        .map(passage -> suggestion(passage, columns, page, Checksum.of(alto)));
  }

  private static Suggestion suggestion(
      Passage passage, List<Integer> columns, PageId page, Checksum alto) {
    List<Suggestion.OfLine> lines =
        IntStream.range(0, columns.size())
            .mapToObj(i -> new Suggestion.OfLine(columns.get(i), passage.columns().get(i)))
            .toList();
    return new Suggestion(
        page,
        alto,
        passage.work(),
        passage.firstLine(),
        passage.lastLine(),
        Math.max(0, passage.agreement()),
        lines);
  }
}
