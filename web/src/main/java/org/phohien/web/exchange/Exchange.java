package org.phohien.web.exchange;

import org.phohien.core.dump.Dumps;
import org.phohien.core.library.CuratedSets;
import org.phohien.core.library.Libraries;
import org.phohien.core.union.Union;

/**
 * What these screens work with.
 *
 * @param curated the lists that librarians keep
 * @param libraries whose holdings stand in the catalog
 * @param union which records tell of the same work
 * @param dumps sets as files
 */
public record Exchange(CuratedSets curated, Libraries libraries, Union union, Dumps dumps) {}
