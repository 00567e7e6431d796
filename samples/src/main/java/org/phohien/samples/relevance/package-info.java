/**
 * A relevance collection: some 700 small works of nobody's writing, 400 queries in ten kinds, and
 * which work answers each.
 *
 * <p>The truth is made before any tuning, by construction: a fact (a person, a village, a deed, a
 * year) is told in one work only, in the form its kind of query asks for (old spelling, damaged by
 * reading, in characters, under a reign year), while other works speak of the same person, village
 * or deed apart. So exactly one work answers, and most words of the query lead astray. Names,
 * villages and deeds are put together at random from lists; the facts are invented. Queries with
 * even numbers are for tuning, those with odd numbers are looked at by {@code bench relevance}
 * only.
 *
 * <p>Way in: {@link org.phohien.samples.relevance.RelevanceCollection}.
 */
@NullMarked
package org.phohien.samples.relevance;

import org.jspecify.annotations.NullMarked;
