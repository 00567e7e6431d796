package org.phohien.oai.sru;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.model.ItemId;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchRequest;
import org.phohien.oai.cql.Cql;
import org.phohien.oai.cql.CqlError;
import org.phohien.oai.cql.CqlParser;
import org.phohien.oai.verb.Repository;

/** Answers searches of other systems. Threads may share it; it holds no state. */
public final class SruServer {

  private static final int FARTHEST = 10_000; // what the search pages to

  private final PageSearch search;
  private final Catalog catalog;
  private final Repository repository;

  public SruServer(PageSearch search, Catalog catalog, Repository repository) {
    this.search = search;
    this.catalog = catalog;
    this.repository = repository;
  }

  /**
   * A record of an answer.
   *
   * @param xml its dissemination as stored; empty where it has none any more
   * @param position from 1
   */
  @SuppressWarnings("ArrayRecordComponent") // on its way out, never compared
  record Found(ItemId item, Optional<byte[]> xml, int position) {}

  /**
   * What is answered to a search.
   *
   * @param next position of the record behind the last; empty at the end
   */
  record Result(SruRequest.Search asked, long total, List<Found> records, Optional<Integer> next) {
    Result {
      records = List.copyOf(records);
    }
  }

  /**
   * Answers a request, errors included.
   *
   * @param parameters decoded names and all values of each, as they came
   * @return an XML document in UTF-8
   */
  public byte[] answer(Map<String, List<String>> parameters) {
    SruRequest.Version version = SruRequest.version(parameters);
    SruAnswer answer = new SruAnswer(version, repository);
    try {
      SruRequest request = SruRequest.of(parameters);
      return request.search().isPresent()
          ? answer.result(result(request.search().get()))
          : answer.explanation();
    } catch (Diagnostic.Refused e) {
      return answer.refused(e.diagnostic());
    }
  }

  private Result result(SruRequest.Search asked) throws Diagnostic.Refused {
    Cql.Query query = parsed(asked.query());
    int offset = asked.start() - 1;
    if (offset > FARTHEST) {
      throw Diagnostic.position(asked.start() + ", the last that can be asked for is " + FARTHEST);
    }
    SearchAnswer found =
        search.search(
            new SearchRequest(
                Asked.query(query.tree()),
                Map.of(),
                Asked.sort(query.sort()),
                offset,
                Math.max(1, asked.most()),
                Viewer.PUBLIC));
    if (offset > 0 && offset >= found.total()) {
      throw Diagnostic.position(Integer.toString(asked.start()));
    }
    List<Found> records = new ArrayList<>();
    for (ItemHit hit : found.items()) {
      if (records.size() < asked.most()) {
        records.add(record(hit.item(), asked.schema(), asked.start() + records.size()));
      }
    }
    int behind = asked.start() + records.size();
    Optional<Integer> next =
        behind <= found.total() && behind <= FARTHEST ? Optional.of(behind) : Optional.empty();
    return new Result(asked, found.total(), records, next);
  }

  private static Cql.Query parsed(String query) throws Diagnostic.Refused {
    try {
      return CqlParser.parse(query);
    } catch (CqlError e) {
      throw Diagnostic.syntax(String.valueOf(e.getMessage()));
    }
  }

  private Found record(ItemId item, SruSchema schema, int position) {
    return new Found(
        item,
        catalog.harvest(item, schema.prefix()).filter(h -> !h.deleted()).flatMap(h -> h.record()),
        position);
  }
}
