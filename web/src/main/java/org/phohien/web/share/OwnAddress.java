package org.phohien.web.share;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phohien.core.model.ItemId;

/**
 * Reads the addresses that this library has given out: of manifests, canvases, ranges, collections,
 * images, and of its own pages.
 *
 * @param site public address, without a slash at its end
 */
record OwnAddress(URI site) {

  private static final String ID = "([^/]+)";
  private static final Pattern MANIFEST =
      Pattern.compile("/iiif/presentation/[23]/" + ID + "/manifest");
  private static final Pattern CANVAS =
      Pattern.compile("/iiif/presentation/[23]/" + ID + "/canvas/" + ID);
  private static final Pattern RANGE =
      Pattern.compile("/iiif/presentation/[23]/" + ID + "/range/(\\d{1,5})");
  private static final Pattern COLLECTION =
      Pattern.compile("/iiif/presentation/[23]/collection(?:/([a-z-]+))?(?:/.*)?");
  private static final Pattern IMAGE = Pattern.compile("/iiif/[23]/([^/:]+):([^/]+)(?:/.*)?");
  private static final Pattern PAGE = Pattern.compile("/item/" + ID + "/page/" + ID);
  private static final Pattern ITEM = Pattern.compile("/item/" + ID);

  /** Whether an address lies on this site, be it by http or https. */
  boolean isOwn(String address) {
    return path(address).isPresent();
  }

  /** The place that an address of this site is of; empty when it is of none. */
  Optional<SharedPlace> place(String address) {
    return path(address).flatMap(path -> place(path, fragment(address)));
  }

  private static Optional<SharedPlace> place(String path, String region) {
    Matcher canvas = matcher(CANVAS, path, PAGE, IMAGE);
    if (canvas.matches()) {
      return item(canvas).map(item -> new SharedPlace.Leaf(item, canvas.group(2), region));
    }
    Matcher range = RANGE.matcher(path);
    if (range.matches()) {
      return item(range).map(item -> new SharedPlace.Part(item, Integer.parseInt(range.group(2))));
    }
    Matcher collection = COLLECTION.matcher(path);
    if (collection.matches()) {
      return Optional.of(
          new SharedPlace.Shelf(Optional.ofNullable(collection.group(1)).orElse("")));
    }
    return item(matcher(MANIFEST, path, ITEM)).map(SharedPlace.Work::new);
  }

  /** Of the first pattern that fits, or of the first. */
  private static Matcher matcher(Pattern first, String path, Pattern... others) {
    for (Pattern other : others) {
      Matcher matcher = other.matcher(path);
      if (matcher.matches()) {
        return matcher;
      }
    }
    return first.matcher(path);
  }

  private static Optional<ItemId> item(Matcher matcher) {
    return matcher.matches() && ItemId.isValid(matcher.group(1))
        ? Optional.of(new ItemId(matcher.group(1)))
        : Optional.empty();
  }

  /** What stands behind the site's address, decoded, without query and fragment. */
  private Optional<String> path(String address) {
    String plain = address.replaceFirst("[?#].*", "");
    String bare = plain.replaceFirst("(?i)^https?:", "");
    String own = site.toString().replaceFirst("(?i)^https?:", "");
    return bare.toLowerCase(Locale.ROOT).startsWith(own.toLowerCase(Locale.ROOT) + "/")
        ? Optional.of(decoded(bare.substring(own.length())))
        : Optional.empty();
  }

  /** The region that an address names behind {@code #xywh=}; blank when it names none. */
  static String fragment(String address) {
    Matcher xywh = Pattern.compile("#(?:.*&)?xywh=([^&]+)").matcher(address);
    return xywh.find() ? decoded(xywh.group(1)) : "";
  }

  /** Percent-encoded text, or the text itself where it is not encoded as it should be. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
