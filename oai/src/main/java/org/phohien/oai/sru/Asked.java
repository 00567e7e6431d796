package org.phohien.oai.sru;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.phohien.core.search.SearchRequest.Sort;
import org.phohien.oai.cql.Cql;

/**
 * A CQL query in the words of the search. The search takes what must all be there, where each may
 * have alternatives; so the tree is brought into that form (a conjunction of disjunctions), and
 * what does not fit is refused by name.
 */
final class Asked {

  private static final int MOST_PIECES = 60;
  private static final int LONGEST = 1_000; // what the search reads of a query
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-\\d{2}){0,2}");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\D+(\\d{4})");

  private Asked() {}

  /** Any of them is enough. */
  private record AnyOf(List<Piece> pieces) {
    AnyOf {
      pieces = List.copyOf(pieces);
    }
  }

  /** The text that asks the search for a tree; blank asks for everything. */
  static String query(Cql tree) throws Diagnostic.Refused {
    List<AnyOf> all = conjunction(tree, false);
    String query = all.stream().map(Asked::written).collect(Collectors.joining(" ")).strip();
    if (query.length() > LONGEST) {
      throw Diagnostic.tooManyBooleans(query.length() + " characters when written out");
    }
    return query;
  }

  private static String written(AnyOf any) {
    return any.pieces().stream().map(Piece::written).collect(Collectors.joining(" OR "));
  }

  private static List<AnyOf> conjunction(Cql tree, boolean negated) throws Diagnostic.Refused {
    return switch (tree) {
      case Cql.Clause clause -> leaf(clause, negated);
      case Cql.Both both -> both(both, negated);
    };
  }

  private static List<AnyOf> both(Cql.Both both, boolean negated) throws Diagnostic.Refused {
    if (!both.modifiers().isEmpty() && both.operator() != Cql.Operator.PROX) {
      throw Diagnostic.booleanModifier(both.modifiers().getFirst().name());
    }
    return switch (both.operator()) {
      case PROX -> throw Diagnostic.proximity();
      case AND ->
          negated
              ? either(conjunction(both.left(), true), conjunction(both.right(), true))
              : together(conjunction(both.left(), false), conjunction(both.right(), false));
      case OR ->
          negated
              ? together(conjunction(both.left(), true), conjunction(both.right(), true))
              : either(conjunction(both.left(), false), conjunction(both.right(), false));
      case NOT ->
          negated
              ? either(conjunction(both.left(), true), conjunction(both.right(), false))
              : together(conjunction(both.left(), false), conjunction(both.right(), true));
    };
  }

  private static List<AnyOf> together(List<AnyOf> left, List<AnyOf> right)
      throws Diagnostic.Refused {
    List<AnyOf> all = new ArrayList<>(left);
    all.addAll(right);
    return limited(all);
  }

  /** (a and b) or c is (a or c) and (b or c). Everything or something is everything. */
  private static List<AnyOf> either(List<AnyOf> left, List<AnyOf> right) throws Diagnostic.Refused {
    List<AnyOf> all = new ArrayList<>();
    for (AnyOf one : left) {
      for (AnyOf other : right) {
        all.add(joined(one, other));
        limited(all);
      }
    }
    return all;
  }

  private static AnyOf joined(AnyOf one, AnyOf other) throws Diagnostic.Refused {
    List<Piece> pieces = new ArrayList<>(one.pieces());
    pieces.addAll(other.pieces());
    for (Piece piece : pieces) {
      if (pieces.size() > 1 && !piece.joins(pieces.getFirst())) {
        throw Diagnostic.feature(
            "or between " + pieces.getFirst().written() + " and " + piece.written());
      }
    }
    return new AnyOf(pieces);
  }

  private static List<AnyOf> limited(List<AnyOf> all) throws Diagnostic.Refused {
    int pieces = all.stream().mapToInt(a -> a.pieces().size()).sum();
    if (pieces > MOST_PIECES) {
      throw Diagnostic.tooManyBooleans(pieces + " clauses when written out");
    }
    return all;
  }

  private static List<AnyOf> leaf(Cql.Clause clause, boolean negated) throws Diagnostic.Refused {
    SruIndex index = SruIndex.of(clause.index());
    if (index == SruIndex.ALL) {
      if (negated) {
        throw Diagnostic.feature("not cql.allRecords");
      }
      return List.of();
    }
    List<AnyOf> asked = index == SruIndex.YEAR ? years(clause) : words(index, clause);
    if (!negated) {
      return asked;
    }
    // not (a and b) is not a, or not b, which the search can't be asked; not (a or b) is both
    if (asked.size() != 1) {
      throw Diagnostic.feature("not in front of several words that must all be there");
    }
    return asked.getFirst().pieces().stream().map(p -> new AnyOf(List.of(p.not()))).toList();
  }

  private static List<AnyOf> words(SruIndex index, Cql.Clause clause) throws Diagnostic.Refused {
    for (Cql.Modifier modifier : clause.modifiers()) {
      if (!modifier
          .name()
          .replaceFirst("^cql\\.", "")
          .matches("word|string|relevant|stem|ignorecase|ignoreaccents|masked|fuzzy")) {
        throw Diagnostic.modifier(modifier.name());
      }
    }
    String term = term(clause);
    return switch (clause.relation().replaceFirst("^cql\\.", "")) {
      case "=", "==", "adj", "exact", "scr" -> List.of(new AnyOf(List.of(piece(index, term))));
      case "all" -> {
        List<AnyOf> all = new ArrayList<>();
        for (String word : term.split("\\s+", -1)) {
          all.add(new AnyOf(List.of(piece(index, word))));
        }
        yield limited(all);
      }
      case "any" -> {
        List<Piece> any = new ArrayList<>();
        for (String word : term.split("\\s+", -1)) {
          any.add(piece(index, word));
        }
        yield limited(List.of(new AnyOf(any)));
      }
      case "<", ">", "<=", ">=", "<>", "within", "encloses" ->
          throw Diagnostic.relationOfIndex(clause.index() + " " + clause.relation());
      default -> throw Diagnostic.relation(clause.relation());
    };
  }

  private static Piece piece(SruIndex index, String words) {
    boolean open = words.indexOf('*') >= 0 || words.indexOf('?') >= 0;
    return open && !words.contains(" ") ? Piece.open(index, words) : Piece.phrase(index, words);
  }

  /** Without what means something else to the search. */
  private static String term(Cql.Clause clause) throws Diagnostic.Refused {
    String term = clause.term();
    if (term.startsWith("^") || term.endsWith("^")) {
      throw Diagnostic.anchor(term);
    }
    String plain = term.replaceAll("\\\\(.)", "$1").replaceAll("[\"“”„‟«»\\p{Cntrl}]", " ").strip();
    if (plain.isEmpty()) {
      throw Diagnostic.emptyTerm(clause.index());
    }
    return plain;
  }

  private static List<AnyOf> years(Cql.Clause clause) throws Diagnostic.Refused {
    String term = term(clause);
    Matcher one = YEAR.matcher(term);
    Matcher two = YEARS.matcher(term);
    String relation = clause.relation().replaceFirst("^cql\\.", "");
    if (two.matches() && relation.matches("within|=|any|all")) {
      return of(number(two.group(1)), number(two.group(2)));
    }
    if (!one.matches()) {
      throw Diagnostic.value(clause.index() + " " + term);
    }
    int year = number(one.group(1));
    return switch (relation) {
      case "=", "==", "exact", "all", "any", "scr", "within" -> of(year, year);
      case "<" -> of(0, year - 1);
      case "<=" -> of(0, year);
      case ">" -> of(year + 1, 9999);
      case ">=" -> of(year, 9999);
      default -> throw Diagnostic.relation(clause.relation());
    };
  }

  private static List<AnyOf> of(int from, int to) {
    return List.of(new AnyOf(List.of(Piece.years(from, to))));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The order that is asked for; one key at most, upwards. */
  static Sort sort(List<Cql.SortKey> keys) throws Diagnostic.Refused {
    if (keys.isEmpty()) {
      return Sort.RELEVANCE;
    }
    Cql.SortKey key = keys.getFirst();
    boolean descends = key.modifiers().stream().anyMatch(m -> m.name().endsWith("descending"));
    SruIndex index = SruIndex.of(key.index());
    if (descends || (index != SruIndex.TITLE && index != SruIndex.YEAR)) {
      throw Diagnostic.sort(key.index() + (descends ? "/descending" : ""));
    }
    return index == SruIndex.TITLE ? Sort.TITLE : Sort.DATE;
  }
}
