package org.phohien.core.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * What the library says of a work, in its own words. All text is NFC.
 *
 * @param title as on the title page, never blank
 * @param alternativeTitles other titles, other scripts
 * @param agents persons and bodies, the main one first
 * @param publisher name of the publisher
 * @param publishedAt place of publication
 * @param date when it was made or published
 * @param languages ISO 639-2/B codes, the main one first
 * @param subjects topical headings
 * @param places places it is about
 * @param identifiers ISBN, ISSN, call numbers, with their prefix where there is one
 * @param physical extent and form, e.g. {@code 214 tr. ; 24 cm}
 * @param summary what it is about
 */
public record Description(
    String title,
    List<String> alternativeTitles,
    List<Agent> agents,
    Optional<String> publisher,
    Optional<String> publishedAt,
    Optional<Dating> date,
    List<String> languages,
    List<String> subjects,
    List<String> places,
    List<String> identifiers,
    Optional<String> physical,
    Optional<String> summary) {

  public Description {
    title = nfc(title);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a description has a title");
    }
    alternativeTitles = nfc(alternativeTitles);
    agents = agents.stream().map(a -> new Agent(nfc(a.name()), a.role())).toList();
    publisher = nfc(publisher);
    publishedAt = nfc(publishedAt);
    languages = List.copyOf(languages);
    subjects = nfc(subjects);
    places = nfc(places);
    identifiers = nfc(identifiers);
    physical = nfc(physical);
    summary = nfc(summary);
  }

  /** A description with nothing but a title. */
  public static Description titled(String title) {
    return draft(title).finished();
  }

  /** One to be written part by part, with a title so far. */
  public static DescriptionDraft draft(String title) {
    return new DescriptionDraft(title);
  }

  /** One to be written that starts from this one. */
  public DescriptionDraft draft() {
    return new DescriptionDraft(this);
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  private static List<String> nfc(List<String> texts) {
    return texts.stream().map(Description::nfc).filter(t -> !t.isEmpty()).toList();
  }

  private static Optional<String> nfc(Optional<String> text) {
    return text.map(Description::nfc).filter(t -> !t.isEmpty());
  }
}
