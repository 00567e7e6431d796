package org.phohien.oai.verb;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phohien.oai.verb.OaiRequest.Verb;

/** Reads the parameters of a request by the rules of sections 3.1, 3.5 and 4 of the protocol. */
final class RequestParser {

  private static final Set<String> LIST =
      Set.of("metadataPrefix", "from", "until", "set", "resumptionToken");

  private RequestParser() {}

  /**
   * @param parameters decoded names and all their values, the verb among them
   */
  static Parsed parse(Map<String, List<String>> parameters) {
    List<String> verbs = parameters.getOrDefault("verb", List.of());
    if (verbs.size() != 1) {
      return badVerb(verbs.isEmpty() ? "argument verb is missing" : "argument verb is repeated");
    }
    Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
    rest.remove("verb");
    return Arrays.stream(Verb.values())
        .filter(v -> v.name().equals(verbs.getFirst()))
        .findFirst()
        .map(verb -> parse(verb, rest))
        .orElseGet(() -> badVerb("not a verb: " + Shown.of(verbs.getFirst())));
  }

  private static Parsed parse(Verb verb, Map<String, List<String>> rest) {
    Arguments arguments = new Arguments(rest, allowed(verb));
    OaiRequest request = request(verb, arguments);
    if (!arguments.errors().isEmpty()) {
      return new Parsed.Bad(arguments.errors());
    }
    Map<String, String> given = new LinkedHashMap<>();
    given.put("verb", verb.name());
    given.putAll(arguments.given());
    return new Parsed.Good(request, given);
  }

  private static Set<String> allowed(Verb verb) {
    return switch (verb) {
      case Identify -> Set.of();
      case ListMetadataFormats -> Set.of("identifier");
      case ListSets -> Set.of("resumptionToken");
      case ListIdentifiers, ListRecords -> LIST;
      case GetRecord -> Set.of("identifier", "metadataPrefix");
    };
  }

  private static OaiRequest request(Verb verb, Arguments a) {
    return switch (verb) {
      case Identify -> new OaiRequest.Identify();
      case ListMetadataFormats -> new OaiRequest.ListMetadataFormats(a.optional("identifier"));
      case ListSets -> new OaiRequest.ListSets(a.token());
      case ListIdentifiers -> new OaiRequest.ListIdentifiers(listing(a));
      case ListRecords -> new OaiRequest.ListRecords(listing(a));
      case GetRecord ->
          new OaiRequest.GetRecord(a.required("identifier"), a.required("metadataPrefix"));
    };
  }

  private static OaiRequest.Listing listing(Arguments a) {
    Optional<String> token = a.token();
    if (token.isPresent()) {
      return new OaiRequest.Resume(token.get());
    }
    OaiRequest.Begin begin =
        new OaiRequest.Begin(
            a.required("metadataPrefix"), a.date("from"), a.date("until"), a.optional("set"));
    if (begin.from().isPresent() && begin.until().isPresent()) {
      checkRange(begin.from().get(), begin.until().get(), a);
    }
    return begin;
  }

  private static void checkRange(Datestamp from, Datestamp until, Arguments a) {
    if (from.granularity() != until.granularity()) {
      a.refuse("from and until differ in granularity");
    } else if (from.begin().isAfter(until.begin())) {
      a.refuse("from is later than until");
    }
  }

  private static Parsed badVerb(String message) {
    return new Parsed.Bad(List.of(new OaiError(OaiError.Code.BAD_VERB, message)));
  }
}
