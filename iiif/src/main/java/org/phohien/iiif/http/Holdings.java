package org.phohien.iiif.http;

import org.phohien.core.access.Access;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.image.ServiceCopies;
import org.phohien.core.search.PageSearch;

/**
 * What the services show.
 *
 * @param catalog items and texts
 * @param search over them
 * @param copies images of their pages
 * @param access who may see them
 */
public record Holdings(Catalog catalog, PageSearch search, ServiceCopies copies, Access access) {}
