package org.phohien.web.visit;

import java.util.List;
import java.util.Map;

/** What a screen answers. */
public sealed interface Answer {

  /**
   * A page for people.
   *
   * @param status of HTTP
   * @param template its path, e.g. {@code org/phohien/web/browse/home.jte}
   * @param title of the window, without the site's name; blank for the name alone
   * @param model what the template takes as {@code page}
   * @param links typed links for programs that look no farther than the head (RFC 8288)
   */
  record Page(int status, String template, String title, Object model, List<String> links)
      implements Answer {
    public Page {
      links = List.copyOf(links);
    }

    public Page(int status, String template, String title, Object model) {
      this(status, template, title, model, List.of());
    }
  }

  /**
   * A part of a page, without the frame, to be put in place by a script.
   *
   * @param template its path
   * @param model what the template takes as {@code page}
   */
  record Fragment(String template, Object model) implements Answer {}

  /**
   * A value for programs, written as JSON.
   *
   * @param status of HTTP
   * @param mediaType {@code application/json} or a type built on it
   * @param value maps, lists, texts and numbers
   */
  record Json(int status, String mediaType, Object value) implements Answer {
    public static Json of(Object value) {
      return new Json(200, "application/json", value);
    }
  }

  /**
   * Ready bytes.
   *
   * @param mediaType with its charset
   * @param bytes the body
   * @param headers more headers, e.g. {@code Content-Disposition}, {@code Cache-Control}
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
  record File(int status, String mediaType, byte[] bytes, Map<String, String> headers)
      implements Answer {
    public static File of(String mediaType, byte[] bytes) {
      return new File(200, mediaType, bytes, Map.of());
    }
  }

  /**
   * Go elsewhere with a GET (303).
   *
   * @param to path of this site
   * @param cookies to set on the way
   */
  record Redirect(String to, List<Crumb> cookies) implements Answer {
    public static Redirect to(String path) {
      return new Redirect(path, List.of());
    }
  }

  /**
   * A cookie to set.
   *
   * @param name its name
   * @param value empty to remove it
   * @param days how long it is kept; 0 until the browser is closed
   * @param secret hidden from scripts, as session tokens are
   */
  record Crumb(String name, String value, int days, boolean secret) {}
}
