package org.phohien.core.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All documents of the items whose description fits a query. Descriptions are few, so those that
 * fit are gathered first; a page then tells its description by its distance.
 *
 * @param descriptions fits descriptions only
 */
record OfItems(Query descriptions) {

  /** As a query; equal for equal descriptions. */
  Query query() {
    return new Items(descriptions);
  }

  private static final class Items extends Query {

    private final Query descriptions;

    Items(Query descriptions) {
      this.descriptions = descriptions;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
        throws IOException {
      Weight fitting =
          searcher.createWeight(searcher.rewrite(descriptions), ScoreMode.COMPLETE_NO_SCORES, 1);
      return new ConstantScoreWeight(this, boost) {
        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment)
            throws IOException {
          Scorer found = fitting.scorer(segment);
          return found == null
              ? null
              : new DefaultScorerSupplier(
                  new ConstantScoreScorer(score(), mode, documents(segment, found.iterator())));
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
          return false;
        }
      };
    }

    private static TwoPhaseIterator documents(LeafReaderContext segment, DocIdSetIterator found)
        throws IOException {
      int all = segment.reader().maxDoc();
      FixedBitSet items = new FixedBitSet(all);
      items.or(found);
      NumericDocValues distances = DocValues.getNumeric(segment.reader(), Fields.DISTANCE);
      DocIdSetIterator documents = DocIdSetIterator.all(all);
      return new TwoPhaseIterator(documents) {
        @Override
        public boolean matches() throws IOException {
          int document = documents.docID();
          return distances.advanceExact(document)
              && items.get(document + (int) distances.longValue());
        }

        @Override
        public float matchCost() {
          return 4;
        }
      };
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
      return "items of (" + descriptions.toString(field) + ")";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Items items && items.descriptions.equals(descriptions);
    }

    @Override
    public int hashCode() {
      return 31 * classHash() + descriptions.hashCode();
    }
  }
}
