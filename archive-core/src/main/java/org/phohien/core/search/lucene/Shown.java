package org.phohien.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.Snippet;
import org.phohien.core.search.mark.Marked;
import org.phohien.core.search.mark.Marker;
import org.phohien.core.search.mark.PlacesCode;
import org.phohien.core.search.mark.PrintedPage;
import org.phohien.core.search.query.SearchQuery;

/** Reads what is shown of found items and pages: titles, snippets, boxes. */
final class Shown {

  private static final int SNIPPETS = 2;

  /** Parts of a description longer than this are shown as snippets. */
  private static final int WHOLE = 200;

  private final StoredFields stored;
  private final Marker pages;
  private final Marker descriptions;

  Shown(StoredFields stored, SearchQuery query) {
    this.stored = stored;
    this.pages = new Marker(query);
    // That all words are in the description together is known.
    this.descriptions = new Marker(query.anyWord());
  }

  List<ItemHit> items(List<FoundItem> found) throws IOException {
    List<ItemHit> hits = new ArrayList<>(found.size());
    for (FoundItem item : found) {
      hits.add(item(item));
    }
    return hits;
  }

  private ItemHit item(FoundItem found) throws IOException {
    Document description = stored.document(found.description());
    ItemId id = new ItemId(string(description, Fields.ITEM));
    String[] parts = description.getValues(Fields.TEXT);
    return new ItemHit(
        id,
        parts[0],
        found.described() ? inDescription(parts) : List.of(),
        pages(id, found.pages()),
        found.pageHits());
  }

  /** Each part with any of the words. */
  private List<Snippet> inDescription(String[] parts) {
    List<Snippet> snippets = new ArrayList<>();
    for (String part : parts) {
      Marked marked = descriptions.mark(part);
      if (marked.isHit() && part.length() <= WHOLE) {
        snippets.add(marked.whole());
      } else if (marked.isHit()) {
        snippets.addAll(marked.snippets(SNIPPETS));
      }
    }
    return snippets;
  }

  List<PageHit> pages(ItemId item, List<Integer> documents) throws IOException {
    List<PageHit> hits = new ArrayList<>(documents.size());
    for (int document : documents) {
      hits.add(page(item, stored.document(document)));
    }
    return hits;
  }

  private PageHit page(ItemId item, Document page) {
    BytesRef places = page.getBinaryValue(Fields.PLACES);
    PrintedPage printed =
        new PrintedPage(
            string(page, Fields.TEXT),
            PlacesCode.decode(places.bytes, places.offset, places.length));
    Marked marked = pages.mark(printed);
    return new PageHit(
        new PageId(item, string(page, Fields.KEY)),
        string(page, Fields.LABEL),
        marked.snippets(SNIPPETS),
        marked.boxes());
  }

  private static String string(Document document, String field) {
    return Arrays.stream(document.getFields(field))
        .findFirst()
        .map(IndexableField::stringValue)
        .orElseThrow(() -> new IllegalStateException("a document lacks its " + field));
  }
}
