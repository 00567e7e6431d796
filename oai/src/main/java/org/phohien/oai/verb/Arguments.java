package org.phohien.oai.verb;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The arguments of one request under the rules of the protocol: each at most once, none unknown,
 * none empty, each of its form. What is wrong is collected, so that a harvester's programmer sees
 * all of it at once.
 */
final class Arguments {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+");
  private static final Pattern SET =
      Pattern.compile("([A-Za-z0-9\\-_.!~*'()])+(:[A-Za-z0-9\\-_.!~*'()]+)*");

  private static final Map<String, Predicate<String>> FORMS =
      Map.of(
          "metadataPrefix",
          PREFIX.asMatchPredicate(),
          "set",
          SET.asMatchPredicate(),
          "identifier",
          Arguments::isUri,
          "from",
          d -> Datestamp.parse(d).isPresent(),
          "until",
          d -> Datestamp.parse(d).isPresent(),
          "resumptionToken",
          _ -> true);

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<OaiError> errors = new ArrayList<>();

  /**
   * @param request all parameters but the verb
   * @param allowed names the verb knows
   */
  Arguments(Map<String, List<String>> request, Set<String> allowed) {
    request.forEach((name, given) -> take(name, given, allowed));
  }

  private void take(String name, List<String> given, Set<String> allowed) {
    if (!allowed.contains(name)) {
      refuse("argument not known to this verb: " + Shown.of(name));
    } else if (given.size() != 1) {
      refuse("argument repeated: " + name);
    } else if (given.getFirst().isEmpty() || !form(name).test(given.getFirst())) {
      refuse("argument " + name + " has an illegal value: " + Shown.of(given.getFirst()));
    } else {
      values.put(name, given.getFirst());
    }
  }

  private static Predicate<String> form(String name) {
    Predicate<String> form = FORMS.get(name);
    return form == null ? _ -> false : form;
  }

  private static boolean isUri(String text) {
    try {
      return new URI(text).isAbsolute() && text.chars().allMatch(c -> c < 0x7F);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<Datestamp> date(String name) {
    return optional(name).flatMap(Datestamp::parse);
  }

  /** The value of an argument the verb can't do without; where it is missing, the request fails. */
  String required(String name) {
    String value = values.get(name);
    if (value == null && errors.isEmpty()) {
      refuse("argument missing: " + name);
    }
    return value == null ? "" : value;
  }

  /** A token stands alone (3.5). */
  Optional<String> token() {
    if (values.containsKey("resumptionToken") && values.size() > 1) {
      refuse("resumptionToken excludes all other arguments");
    }
    return optional("resumptionToken");
  }

  void refuse(String message) {
    errors.add(OaiError.badArgument(message));
  }

  List<OaiError> errors() {
    return List.copyOf(errors);
  }

  /** What the answer repeats of the request. */
  Map<String, String> given() {
    return values;
  }
}
