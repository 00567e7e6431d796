package org.phohien.core.description;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;

/**
 * The record of an item as a file to take along, at {@code /item/ID.EXTENSION}. What a reader may
 * see of a description is for the caller to ask.
 */
public enum Download {
  /** MARC 21 in ISO 2709, UTF-8. */
  MRC("mrc", "application/marc"),
  /** MARC 21 as XML. */
  MARCXML("marcxml", "application/marcxml+xml"),
  /** MODS 3. */
  MODS("mods", "application/mods+xml"),
  /** Dublin Core in the container of OAI-PMH. */
  DUBLIN_CORE("dc.xml", "application/xml"),
  /** schema.org as JSON-LD. */
  JSON_LD("jsonld", "application/ld+json"),
  /** BibTeX with the fields of biblatex, UTF-8. */
  BIBTEX("bib", "application/x-bibtex;charset=UTF-8"),
  /** RIS, UTF-8. */
  RIS("ris", "application/x-research-info-systems;charset=UTF-8"),
  /** CSL-JSON, for citation processors. */
  CSL_JSON("csl.json", "application/vnd.citationstyles.csl+json");

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final String extension;
  private final String mediaType;

  Download(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The download with this extension, e.g. {@code mrc} or {@code dc.xml}; or empty. */
  public static Optional<Download> ofExtension(String extension) {
    return Arrays.stream(values()).filter(d -> d.extension.equals(extension)).findFirst();
  }

  /** What stands behind the id in its address, without the full stop between them. */
  public String extension() {
    return extension;
  }

  /** The Content-Type it is sent with. */
  public String mediaType() {
    return mediaType;
  }

  /** The name it is saved under. */
  public String fileName(ItemId item) {
    return item + "." + extension;
  }

  /**
   * The file.
   *
   * @param site the archive's public address, without a slash at its end
   * @throws org.phohien.core.problem.ArchiveException.Invalid when a description is longer than ISO
   *     2709 holds; only {@link #MRC}
   */
  public byte[] bytes(Item item, URI site) {
    Source source = Source.served(item, site);
    return switch (this) {
      case MRC -> Iso2709.write(ToMarc.record(source));
      case MARCXML -> document(MarcXml.write(ToMarc.record(source)));
      case MODS -> document(ToMods.write(source));
      case DUBLIN_CORE -> document(ToDublinCore.write(source));
      case JSON_LD -> ToSchemaOrg.write(source).getBytes(StandardCharsets.UTF_8);
      case BIBTEX -> ToBibtex.write(source).getBytes(StandardCharsets.UTF_8);
      case RIS -> ToRis.write(source).getBytes(StandardCharsets.UTF_8);
      case CSL_JSON -> ToCslJson.write(source).getBytes(StandardCharsets.UTF_8);
    };
  }

  /**
   * The file of an item that came as MARC: as MARC it goes out with all of its own fields.
   *
   * @param site the archive's public address, without a slash at its end
   * @throws org.phohien.core.problem.ArchiveException.Invalid when it is longer than ISO 2709
   *     holds; only {@link #MRC}
   */
  public byte[] bytes(Item item, Optional<NativeMarc> came, URI site) {
    if (came.isEmpty() || (this != MRC && this != MARCXML)) {
      return bytes(item, site);
    }
    MarcRecord out = MergedMarc.outgoing(came.get(), Source.served(item, site));
    return this == MRC ? NativeMarc.iso2709(out) : document(MarcXml.write(Marc.of(out)));
  }

  private static byte[] document(byte[] element) {
    byte[] head = DECLARATION.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(head, head.length + element.length);
    System.arraycopy(element, 0, all, head.length, element.length);
    return all;
  }
}
