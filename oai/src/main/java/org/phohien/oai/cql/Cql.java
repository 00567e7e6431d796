package org.phohien.oai.cql;

import java.util.List;

/** A query as a tree. */
public sealed interface Cql {

  /**
   * Something that is searched for.
   *
   * @param index its name with the prefix as written, e.g. {@code dc.title}; {@code
   *     cql.serverChoice} where none was written
   * @param relation between index and term: {@code =}, {@code ==}, {@code all}, {@code within}, …;
   *     {@code =} where none was written
   * @param modifiers of the relation
   * @param term without its quotation marks
   */
  record Clause(String index, String relation, List<Modifier> modifiers, String term)
      implements Cql {
    public Clause {
      modifiers = List.copyOf(modifiers);
    }
  }

  /**
   * Two queries.
   *
   * @param operator between them
   * @param modifiers of the operator
   */
  record Both(Operator operator, List<Modifier> modifiers, Cql left, Cql right) implements Cql {
    public Both {
      modifiers = List.copyOf(modifiers);
    }
  }

  /** The booleans; they bind alike, from the left. */
  enum Operator {
    AND,
    OR,
    NOT,
    PROX
  }

  /**
   * A modifier of a relation, a boolean or a sort key: {@code /name}, {@code /name=value}.
   *
   * @param comparison {@code =}, {@code <}, …; blank where there is no value
   */
  record Modifier(String name, String comparison, String value) {}

  /** A key to sort by. */
  record SortKey(String index, List<Modifier> modifiers) {
    public SortKey {
      modifiers = List.copyOf(modifiers);
    }
  }

  /** The whole: the tree and how its answer is sorted. */
  record Query(Cql tree, List<SortKey> sort) {
    public Query {
      sort = List.copyOf(sort);
    }
  }
}
