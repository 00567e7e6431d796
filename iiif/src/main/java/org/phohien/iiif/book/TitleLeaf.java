package org.phohien.iiif.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phohien.core.message.Citation;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Rights;

/**
 * What stands on the first leaf of a book: the work, how it is cited, under what right it may be
 * used, and how far its text is to be trusted. Said in Vietnamese and English, since a file goes
 * where nobody can be asked.
 */
public final class TitleLeaf {

  /** How a row is set. */
  public enum Style {
    LIBRARY,
    TITLE,
    SUBTITLE,
    AUTHOR,
    IMPRINT,
    PART,
    LABEL,
    TEXT
  }

  /** A paragraph of the leaf; without line breaks. */
  public record Row(Style style, String text) {}

  private final Edition edition;
  private final List<Row> rows = new ArrayList<>();

  private TitleLeaf(Edition edition) {
    this.edition = edition;
  }

  /**
   * The rows of the leaf.
   *
   * @param note key of the sentence about this kind of copy
   */
  public static List<Row> of(Edition edition, String note) {
    TitleLeaf leaf = new TitleLeaf(edition);
    leaf.work();
    leaf.label("iiif.book.cite");
    leaf.add(Style.TEXT, edition.citation(Language.VIETNAMESE));
    leaf.label("iiif.book.rights");
    leaf.rights(edition.item().rights());
    leaf.label("iiif.book.about");
    leaf.inBoth(Style.TEXT, note);
    return List.copyOf(leaf.rows);
  }

  private void work() {
    Description d = edition.item().description();
    add(Style.LIBRARY, edition.library());
    add(Style.TITLE, d.title());
    d.alternativeTitles().forEach(title -> add(Style.SUBTITLE, title));
    add(Style.AUTHOR, d.agents().stream().map(Agent::name).collect(Collectors.joining("; ")));
    add(Style.IMPRINT, Citation.imprint(d, Language.VIETNAMESE));
    Optional<String> part = edition.part(Language.VIETNAMESE);
    part.ifPresent(
        words -> add(Style.PART, words + " · " + edition.part(Language.ENGLISH).orElse(words)));
  }

  private void rights(Rights rights) {
    List<String> words = new ArrayList<>();
    for (Language language : Language.values()) {
      Messages.of(language).find("web.rights." + rights.code()).ifPresent(words::add);
    }
    add(Style.TEXT, String.join(" · ", words));
    add(Style.TEXT, rights.holder().orElse(""));
    add(Style.TEXT, rights.statement().toString());
  }

  private void label(String key) {
    add(
        Style.LABEL,
        Messages.of(Language.VIETNAMESE).get(key) + " · " + Messages.of(Language.ENGLISH).get(key));
  }

  private void inBoth(Style style, String key) {
    for (Language language : Language.values()) {
      add(style, Messages.of(language).get(key));
    }
  }

  private void add(Style style, String text) {
    if (!text.isBlank()) {
      rows.add(new Row(style, text));
    }
  }
}
