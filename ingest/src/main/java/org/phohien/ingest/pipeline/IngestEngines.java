package org.phohien.ingest.pipeline;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.phohien.core.Archive;
import org.phohien.ingest.check.Check;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.ocr.hannom.Readings;
import org.phohien.ingest.works.WorksFolder;

/**
 * The engines of a worker and what the pipeline's steps work with.
 *
 * @param engines decoders and recognizers
 * @param station the archive's side and the threads
 */
record IngestEngines(Engines engines, Station station) implements AutoCloseable {

  /** Loads the engines; takes a second or two and some hundred megabytes. */
  static IngestEngines open(Archive archive, BiFunction<Path, Integer, Engines> open) {
    int pages = archive.settings().ocrThreads();
    Engines engines = open.apply(archive.settings().run().resolve("natives"), pages);
    return new IngestEngines(
        engines,
        new Station(
            archive.vault(),
            archive.catalog(),
            archive.records(),
            archive.copies(),
            engines.reading(),
            new ReadingFiles(new Once<>(Readings::shipped)),
            new SuggestionFiles(new WorksFolder(archive.settings().works())),
            new PagePool(pages),
            archive.settings().work()));
  }

  Check check() {
    return engines.check();
  }

  @Override
  public void close() {
    station.pages().close();
    engines.close();
  }
}
