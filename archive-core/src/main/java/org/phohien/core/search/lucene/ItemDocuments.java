package org.phohien.core.search.lucene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Rights;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.DescribedItem;
import org.phohien.core.search.Facet;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.Part;
import org.phohien.core.search.analysis.Form;
import org.phohien.core.search.analysis.OtherReadings;
import org.phohien.core.search.analysis.TokenTerms;
import org.phohien.core.search.mark.PlacesCode;
import org.phohien.core.search.mark.PrintedPage;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/**
 * The block of documents an item becomes: its pages with text, in page order, then its description.
 * Documents are made one at a time as the index takes them, so a book of 2,000 pages is never held
 * as documents.
 */
final class ItemDocuments implements Iterable<Document> {

  private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType UNSCORED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);

  /** Positions between the parts of a description, so that no phrase reaches over. */
  private static final int GAP = 100;

  private final Item item;
  private final Gazetteer gazetteer;
  private final long change;
  private final List<PageText> texts;

  /** Places of those texts that hold something. */
  private final int[] pages;

  private final TokenTerms exact = new TokenTerms(Form.EXACT);
  private final TokenTerms folded = new TokenTerms(Form.FOLDED);
  private final TokenTerms pairs = new TokenTerms(Form.PAIRS);
  private final TokenTerms readings = new TokenTerms(Form.READINGS);
  private final TokenTerms exactReadings = new TokenTerms(Form.EXACT_READINGS);
  private final TokenTerms title = new TokenTerms(Form.FOLDED);

  ItemDocuments(IndexedItem indexed, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.item = indexed.entry().item();
    this.change = indexed.entry().change().number();
    this.texts = indexed.texts();
    this.pages =
        IntStream.range(0, texts.size()).filter(i -> !texts.get(i).lines().isEmpty()).toArray();
  }

  @Override
  public Iterator<Document> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next <= pages.length;
      }

      @Override
      public Document next() {
        int number = next++;
        return number < pages.length
            ? page(texts.get(pages[number]), pages.length - number)
            : description();
      }
    };
  }

  private Document page(PageText text, int distance) {
    Document document = document(item.rights().access(), distance);
    PrintedPage printed = PrintedPage.of(text);
    document.add(new StringField(Fields.PAGE, text.page().toString(), Field.Store.NO));
    document.add(new StoredField(Fields.KEY, text.page().key()));
    document.add(new StoredField(Fields.LABEL, label(text.page())));
    document.add(new StoredField(Fields.TEXT, printed.text()));
    document.add(new StoredField(Fields.PLACES, PlacesCode.encode(printed.places())));
    List<Token> tokens = Tokens.of(printed.text());
    words(document, tokens);
    others(document, tokens, text);
    return document;
  }

  private static void others(Document document, List<Token> tokens, PageText text) {
    OthersOfPage others = new OthersOfPage(text);
    if (others.any()) {
      OtherReadings.terms(tokens, others::of)
          .forEach((term, sure) -> document.add(new FeatureField(Fields.OTHERS, term, sure)));
    }
  }

  private String label(PageId page) {
    return item.page(page.key()).map(Page::label).orElse(page.key());
  }

  /** All may find a description, also of an item whose pages they may not see. */
  private Document description() {
    DescribedItem described = new DescribedItem(item, gazetteer);
    Document document = document(Rights.Access.OPEN, 0);
    document.add(new StringField(Fields.DESCRIPTION, "y", Field.Store.NO));
    document.add(new StoredField(Fields.ITEM, item.id().value()));
    described.parts().forEach(part -> document.add(new StoredField(Fields.TEXT, part)));
    words(document, tokens(described.parts()));
    document.add(new Field(Fields.TITLE, title.read(tokens(described.titles())), SCORED));
    for (Part part : Part.values()) {
      List<Token> said = tokens(described.says(part));
      if (!said.isEmpty()) {
        TokenTerms terms = new TokenTerms(Form.FOLDED).read(said);
        document.add(new Field(Descriptions.field(part), terms, UNSCORED));
      }
    }
    described
        .dating()
        .ifPresent(years ->
            document.add(
                new IntRange(Fields.YEARS, new int[] {years.from()}, new int[] {years.to()})));
    for (Facet facet : Facet.values()) {
      // Where places lie is for the gazetteer to say at the time of the search.
      boolean place = facet == Facet.PLACE;
      for (String value : place ? described.writtenPlaces() : described.values(facet)) {
        document.add(new SortedSetDocValuesField(Fields.FACET + facet.name(), new BytesRef(value)));
      }
    }
    document.add(new NumericDocValuesField(Fields.DATE, described.date()));
    document.add(new NumericDocValuesField(Fields.TITLE_START, described.titleStart()));
    document.add(new SortedDocValuesField(Fields.TITLE_KEY, new BytesRef(described.titleKey())));
    document.add(new NumericDocValuesField(Fields.CHANGE, change));
    described.suggestions().stream()
        .flatMap(s -> Suggestion.term(s).stream())
        .forEach(term -> document.add(new StringField(Fields.SUGGESTION, term, Field.Store.NO)));
    return document;
  }

  private Document document(Rights.Access access, int distance) {
    Document document = new Document();
    document.add(new StringField(Fields.ITEM, item.id().value(), Field.Store.NO));
    document.add(new StringField(Fields.SEE, access.name(), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.DISTANCE, distance));
    return document;
  }

  private void words(Document document, List<Token> tokens) {
    document.add(new Field(Fields.EXACT, exact.read(tokens), UNSCORED));
    document.add(new Field(Fields.FOLDED, folded.read(tokens), SCORED));
    document.add(new Field(Fields.PAIRS, pairs.read(tokens), COUNTED));
    if (tokens.stream().anyMatch(token -> token.kind() == Token.Kind.HAN)) {
      document.add(new Field(Fields.READINGS, readings.read(tokens), COUNTED));
      document.add(new Field(Fields.EXACT_READINGS, exactReadings.read(tokens), COUNTED));
    }
  }

  private static List<Token> tokens(List<String> parts) {
    List<Token> all = new ArrayList<>();
    int base = 0;
    for (String part : parts) {
      for (Token t : Tokens.of(part)) {
        all.add(new Token(t.spelling(), t.kind(), base + t.position(), t.width(), t.spans()));
      }
      base = all.isEmpty() ? 0 : all.getLast().position() + GAP;
    }
    return all;
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
