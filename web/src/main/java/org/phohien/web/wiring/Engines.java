package org.phohien.web.wiring;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.phohien.core.account.Accounts;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.Item;
import org.phohien.core.model.Suggestion;
import org.phohien.core.place.Gazetteers;
import org.phohien.core.record.NativeRecords;
import org.phohien.core.search.PageSearch;
import org.phohien.core.settings.Settings;
import org.phohien.core.source.Sources;
import org.phohien.web.exchange.Exchange;
import org.phohien.web.visit.UploadLimits;

/**
 * What the server needs of the archive.
 *
 * @param settings of the installation
 * @param catalog what is published
 * @param search over it
 * @param jobs asked of the workers
 * @param accounts of the librarians
 * @param gazetteers the places and their names
 * @param sources that records are harvested from
 * @param exchange what is shared with other libraries
 * @param natives the records that came as MARC
 * @param written an item as JSON, as the vault keeps it
 * @param suggestions which known passages pages of an item seem to hold
 * @param indexed number of the last change that can be found
 * @param uploads how much one upload on the desk may be
 */
public record Engines(
    Settings settings,
    Catalog catalog,
    PageSearch search,
    Jobs jobs,
    Accounts accounts,
    Gazetteers gazetteers,
    Sources sources,
    Exchange exchange,
    NativeRecords natives,
    Function<Item, byte[]> written,
    Function<Item, List<Suggestion>> suggestions,
    LongSupplier indexed,
    UploadLimits uploads) {}
