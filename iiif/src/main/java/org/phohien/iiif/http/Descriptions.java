package org.phohien.iiif.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.phohien.core.image.Pyramid;
import org.phohien.core.model.PageId;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;
import org.phohien.iiif.image.ImageInfo;
import org.phohien.iiif.image.Limits;
import org.phohien.iiif.presentation.Protection;

/**
 * The info.json of pages, kept written for the next reader: it is the first thing every viewer asks
 * for, and changes only with the copy or the rights. Threads may share it.
 */
final class Descriptions {

  private static final int MOST = 1024;

  private final Statements statements;
  private final Addresses addresses;
  private final Protection protection;
  private final Limits limits;
  private final Map<Key, Document> written =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Document> eldest) {
          return size() > MOST;
        }
      };

  private record Key(ImageApi api, PageId page) {}

  /**
   * A written info.json.
   *
   * @param copy version of the copy it describes
   * @param statement of rights in it
   * @param open whether everyone may see the images
   * @param etag with its quotes
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
  record Document(int copy, String statement, boolean open, byte[] json, String etag) {}

  Descriptions(Statements statements, Addresses addresses, Protection protection, Limits limits) {
    this.statements = statements;
    this.addresses = addresses;
    this.protection = protection;
    this.limits = limits;
  }

  /** The info.json of a page. */
  Document of(ImageApi api, PageId page, Pyramid pyramid, boolean open) {
    String statement = statements.of(page.item()).toString();
    Key key = new Key(api, page);
    synchronized (written) {
      Document known = written.get(key);
      if (known != null
          && known.copy() == pyramid.version()
          && known.open() == open
          && known.statement().equals(statement)) {
        return known;
      }
    }
    Document fresh = write(api, page, pyramid, statement, open);
    synchronized (written) {
      written.put(key, fresh);
    }
    return fresh;
  }

  private Document write(
      ImageApi api, PageId page, Pyramid pyramid, String statement, boolean open) {
    Optional<ImageInfo.Lock> lock =
        open
            ? Optional.empty()
            : Optional.of(
                new ImageInfo.Lock(Protection.CONTEXT, json -> protection.probe(json, page)));
    ImageInfo info =
        ImageInfo.of(addresses.image(api, page), pyramid, limits, statement).lockedBy(lock);
    byte[] json = Exchange.json(out -> info.write(api, out));
    CRC32C crc = new CRC32C();
    crc.update(json);
    return new Document(
        pyramid.version(), statement, open, json, "\"" + Long.toHexString(crc.getValue()) + "\"");
  }
}
