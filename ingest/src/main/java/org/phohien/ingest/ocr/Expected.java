package org.phohien.ingest.ocr;

import java.util.Optional;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Script;

/**
 * What is known of a page before it is read.
 *
 * @param script what a librarian says; found out where empty
 * @param arrangement how its words lie
 */
public record Expected(Optional<Script> script, Arrangement arrangement) {

  /** Nothing is known. */
  public static final Expected NOTHING = new Expected(Optional.empty(), Arrangement.RUNNING);

  /** How the words of a page lie. */
  public enum Arrangement {
    /** In lines or columns, a text that runs on. */
    RUNNING,
    /** Here and there in a drawing: names on a map, a caption in a picture. */
    SCATTERED
  }

  /** What the kind of an item says of its pages. */
  public static Expected of(Kind kind, Optional<Script> script) {
    return new Expected(
        script,
        switch (kind) {
          case Kind.MapSheet _, Kind.Picture _ -> Arrangement.SCATTERED;
          case Kind.LocalRecord _, Kind.Issue _, Kind.Manuscript _, Kind.CatalogueRecord _ ->
              Arrangement.RUNNING;
        });
  }

  /** A script and nothing else. */
  public static Expected of(Optional<Script> script) {
    return new Expected(script, Arrangement.RUNNING);
  }
}
