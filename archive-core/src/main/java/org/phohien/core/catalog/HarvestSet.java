package org.phohien.core.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;

/**
 * A set that harvesters may ask for (OAI-PMH 2.0, 2.6): a collection ({@code bao-chi}), within it a
 * serial ({@code bao-chi:pho-hien-tuan-bao}), a place ({@code noi:hung-yen}, nơi), the library that
 * holds it ({@code thu-vien:xa-an-vi}), or a list that a librarian keeps ({@code chon:truong-hoc},
 * tuyển chọn). Who asks for a set gets what lies in the sets below it, too.
 *
 * @param spec letters, digits and hyphens, colons between the levels
 * @param name for people; empty for the library of this house, whose name is in the settings
 */
public record HarvestSet(String spec, String name) {

  /** Above the sets of all places. */
  public static final String PLACES = "noi";

  /** Above the sets of the libraries; not a set itself, since all items would lie in it. */
  public static final String LIBRARIES = "thu-vien";

  /** Above the lists that librarians keep; not a set itself. */
  public static final String CURATED = "chon";

  private static final Pattern SPEC = Pattern.compile("[a-z0-9-]+(:[a-z0-9-]+)*");
  private static final int LONGEST = 60;

  public HarvestSet {
    if (!SPEC.matcher(spec).matches()) {
      throw new IllegalArgumentException("not a set: " + spec);
    }
  }

  /** The sets an item lies in besides its collection, the higher before the lower. */
  public static List<HarvestSet> of(Item item) {
    List<HarvestSet> sets = new ArrayList<>();
    if (item.kind() instanceof Kind.Issue issue) {
      String collection = item.kind().collection().slug();
      sets.add(new HarvestSet(collection + ":" + slug(issue.serial()), issue.serial()));
    }
    if (!item.description().places().isEmpty()) {
      sets.add(new HarvestSet(PLACES, PLACES));
    }
    item.description().places().stream()
        .map(place -> new HarvestSet(PLACES + ":" + slug(place), place))
        .collect(
            Collectors.toMap(HarvestSet::spec, set -> set, (a, _) -> a, java.util.TreeMap::new))
        .values()
        .forEach(sets::add);
    return sets;
  }

  /** The set of what a library holds. */
  public static HarvestSet ofLibrary(String code, String name) {
    return new HarvestSet(LIBRARIES + ":" + code, name);
  }

  /** The set of a list that a librarian keeps. */
  public static HarvestSet curated(String code, String title) {
    return new HarvestSet(CURATED + ":" + code, title);
  }

  /** Two spellings of a name that differ in accents and case only are one set. */
  private static String slug(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .codePoints()
            .mapToObj(HarvestSet::letter)
            .collect(Collectors.joining())
            .replaceAll("-+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.isEmpty() ? "-" : cut;
  }

  /** Characters that have no Latin form are named by their code points. */
  private static String letter(int c) {
    boolean latin = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return latin
        ? Character.toString(c)
        : Character.isLetter(c) ? "-u" + Integer.toHexString(c) + "-" : "-";
  }
}
