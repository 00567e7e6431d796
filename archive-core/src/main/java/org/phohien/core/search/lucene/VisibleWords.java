package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.phohien.core.access.Access;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.Rights;

/**
 * Tells where a word stands that a viewer may look at. The index's list of words has those of
 * hidden pages and, until segments merge, of withdrawn ones, too.
 */
final class VisibleWords {

  private final List<Segment> segments = new ArrayList<>();

  /**
   * @param hidden documents the viewer may not find
   */
  private record Segment(LeafReader reader, int base, FixedBitSet hidden) {}

  VisibleWords(IndexReader reader, Viewer viewer) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader segment = context.reader();
      FixedBitSet hidden = new FixedBitSet(Math.max(1, segment.maxDoc()));
      for (Rights.Access access : Rights.Access.values()) {
        PostingsEnum documents =
            Access.mayView(viewer, access)
                ? null
                : segment.postings(new Term(Fields.SEE, access.name()), PostingsEnum.NONE);
        if (documents != null) {
          hidden.or(documents);
        }
      }
      segments.add(new Segment(segment, context.docBase, hidden));
    }
  }

  /** Whether the word stands anywhere they may look. */
  boolean has(Term word) throws IOException {
    return !first(word, 1).isEmpty();
  }

  /** The first documents with a word that they may find, at most so many. */
  List<Integer> first(Term word, int most) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (Segment segment : segments) {
      PostingsEnum documents = segment.reader().postings(word, PostingsEnum.NONE);
      Bits living = segment.reader().getLiveDocs();
      while (documents != null
          && found.size() < most
          && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = documents.docID();
        if (!segment.hidden().get(document) && (living == null || living.get(document))) {
          found.add(segment.base() + document);
        }
      }
    }
    return found;
  }
}
