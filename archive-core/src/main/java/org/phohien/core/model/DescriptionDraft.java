package org.phohien.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A description being written, part by part: what is not said stays empty. Begun by {@link
 * Description#draft(String)}, or by {@link Description#draft()} to change some parts of another.
 * For one thread.
 */
public final class DescriptionDraft {

  private String title;
  private List<String> alternativeTitles = List.of();
  private List<Agent> agents = List.of();
  private Optional<String> publisher = Optional.empty();
  private Optional<String> publishedAt = Optional.empty();
  private Optional<Dating> date = Optional.empty();
  private List<String> languages = List.of();
  private List<String> subjects = List.of();
  private List<String> places = List.of();
  private List<String> identifiers = List.of();
  private Optional<String> physical = Optional.empty();
  private Optional<String> summary = Optional.empty();

  DescriptionDraft(String title) {
    this.title = title;
  }

  DescriptionDraft(Description from) {
    title = from.title();
    alternativeTitles = from.alternativeTitles();
    agents = from.agents();
    publisher = from.publisher();
    publishedAt = from.publishedAt();
    date = from.date();
    languages = from.languages();
    subjects = from.subjects();
    places = from.places();
    identifiers = from.identifiers();
    physical = from.physical();
    summary = from.summary();
  }

  /** As on the title page. */
  public DescriptionDraft title(String text) {
    title = text;
    return this;
  }

  /** Other titles, other scripts. */
  public DescriptionDraft alternativeTitles(String... texts) {
    alternativeTitles = List.of(texts);
    return this;
  }

  /** Persons and bodies, the main one first. */
  public DescriptionDraft agents(Agent... all) {
    agents = List.of(all);
    return this;
  }

  /** Name of the publisher. */
  public DescriptionDraft publisher(String name) {
    publisher = Optional.of(name);
    return this;
  }

  /** Place of publication. */
  public DescriptionDraft publishedAt(String place) {
    publishedAt = Optional.of(place);
    return this;
  }

  /** When it was made or published. */
  public DescriptionDraft date(Dating when) {
    date = Optional.of(when);
    return this;
  }

  /**
   * When it was made or published.
   *
   * @param edtf in EDTF, as {@code 192X} or {@code 1909/1911}
   * @throws IllegalArgumentException if it is no such date
   */
  public DescriptionDraft date(String edtf) {
    return date(
        Dating.parse(edtf)
            .orElseThrow(() -> new IllegalArgumentException("not a date in EDTF: " + edtf)));
  }

  /** ISO 639-2/B codes, the main one first. */
  public DescriptionDraft languages(String... codes) {
    languages = List.of(codes);
    return this;
  }

  /** Topical headings. */
  public DescriptionDraft subjects(String... headings) {
    subjects = List.of(headings);
    return this;
  }

  /** Places it is about. */
  public DescriptionDraft places(String... names) {
    places = List.of(names);
    return this;
  }

  /** ISBN, ISSN, call numbers, with their prefix where there is one. */
  public DescriptionDraft identifiers(String... texts) {
    identifiers = List.of(texts);
    return this;
  }

  /** Extent and form. */
  public DescriptionDraft physical(String extent) {
    physical = Optional.of(extent);
    return this;
  }

  /** What it is about. */
  public DescriptionDraft summary(String text) {
    summary = Optional.of(text);
    return this;
  }

  /**
   * The description as far as it was written.
   *
   * @throws IllegalArgumentException if its title is blank
   */
  public Description finished() {
    return new Description(
        title,
        alternativeTitles,
        agents,
        publisher,
        publishedAt,
        date,
        languages,
        subjects,
        places,
        identifiers,
        physical,
        summary);
  }
}
