package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;

/**
 * Where the items of a segment end: which of its documents are descriptions, each the last of its
 * item. A bit a document, kept as long as the segment is in use. Threads may share it.
 */
final class Blocks {

  private final Map<IndexReader.CacheKey, FixedBitSet> known = new ConcurrentHashMap<>();

  /** The descriptions of a segment, those of items taken out included; not to be changed. */
  FixedBitSet descriptions(LeafReader segment) throws IOException {
    IndexReader.CacheHelper core = segment.getCoreCacheHelper();
    if (core == null) {
      return read(segment);
    }
    FixedBitSet descriptions = known.get(core.getKey());
    if (descriptions == null) {
      descriptions = read(segment);
      if (known.put(core.getKey(), descriptions) == null) {
        core.addClosedListener(known::remove);
      }
    }
    return descriptions;
  }

  private static FixedBitSet read(LeafReader segment) throws IOException {
    FixedBitSet descriptions = new FixedBitSet(Math.max(1, segment.maxDoc()));
    PostingsEnum all = segment.postings(new Term(Fields.DESCRIPTION, "y"), PostingsEnum.NONE);
    if (all != null) {
      descriptions.or(all);
    }
    return descriptions;
  }
}
