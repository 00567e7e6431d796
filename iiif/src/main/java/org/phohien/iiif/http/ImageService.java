package org.phohien.iiif.http;

import java.io.IOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.ServiceCopies;
import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.Gate;
import org.phohien.iiif.image.ImageApi;
import org.phohien.iiif.image.ImageInfo;
import org.phohien.iiif.image.ImageRequest;
import org.phohien.iiif.image.Limits;
import org.phohien.iiif.image.Plan;
import org.phohien.iiif.image.Renderer;

/** The Image API: {@code /iiif/3/{item}:{key}/…} and {@code /iiif/2/…}. */
final class ImageService {

  /** Bumped when the same address is rendered to other bytes than before. */
  private static final String RENDERER = "-1\"";

  private final ServiceCopies copies;
  private final Guard guard;
  private final Addresses addresses;
  private final Renderer renderer;
  private final Statements rights;
  private final Limits limits = Limits.USUAL;

  ImageService(Catalog catalog, ServiceCopies copies, Guard guard, Addresses addresses) {
    this.copies = copies;
    this.guard = guard;
    this.addresses = addresses;
    this.renderer = new Renderer(copies.codec(), Gate.usual());
    this.rights = new Statements(catalog, System::nanoTime);
  }

  void answer(Exchange exchange, String path) throws IOException {
    ImageApi api = path.charAt(0) == '3' ? ImageApi.V3 : ImageApi.V2;
    int slash = path.indexOf('/', 2);
    String identifier = slash < 0 ? path.substring(2) : path.substring(2, slash);
    PageId page =
        PageId.parse(Percent.segment(identifier)).orElseThrow(() -> new NotFound("image"));
    guard.enter(exchange, page.item(), Action.VIEW);
    String rest = slash < 0 ? "" : path.substring(slash + 1);
    if (rest.isEmpty()) {
      exchange.seeOther(addresses.image(api, page) + "/info.json");
      return;
    }
    try (Pyramid pyramid = copies.open(page).orElseThrow(() -> new NotFound("image " + page))) {
      if (rest.equals("info.json")) {
        info(exchange, api, page, pyramid);
      } else {
        image(exchange, api, page, pyramid, rest);
      }
    }
  }

  private void image(Exchange exchange, ImageApi api, PageId page, Pyramid pyramid, String rest)
      throws IOException {
    Plan plan = Plan.of(ImageRequest.parse(api, decodeSegments(rest)), pyramid, limits);
    exchange.header("Link", links(api, page, plan.canonical(pyramid.size(), limits)));
    if (exchange.isKnown("\"" + HexFormat.of().toHexDigits(pyramid.version()) + RENDERER)) {
      return;
    }
    String mediaType = plan.request().format().mediaType();
    if (exchange.isHead() && plan.source() instanceof Plan.Source.Rendering) {
      exchange.headOnly(mediaType);
    } else {
      exchange.bytes(mediaType, renderer.answer(plan, pyramid));
    }
  }

  private void info(Exchange exchange, ImageApi api, PageId page, Pyramid pyramid)
      throws IOException {
    String statement = rights.of(page.item()).toString();
    ImageInfo info = ImageInfo.of(addresses.image(api, page), pyramid, limits, statement);
    String context = api == ImageApi.V3 ? ImageInfo.CONTEXT_3 : ImageInfo.CONTEXT_2;
    String plain =
        api == ImageApi.V3 ? "application/ld+json;profile=\"" + context + "\"" : "application/json";
    String mediaType = exchange.jsonType(context, plain);
    byte[] body = Exchange.json(json -> info.write(api, json));
    exchange.header("Link", profile(api));
    CRC32C crc = new CRC32C();
    crc.update(body);
    if (!exchange.isKnown("\"" + Long.toHexString(crc.getValue()) + "\"")) {
      exchange.bytes(mediaType, body);
    }
  }

  private String links(ImageApi api, PageId page, String canonical) {
    return profile(api)
        + ", <"
        + addresses.image(api, page)
        + "/"
        + canonical
        + ">;rel=\"canonical\"";
  }

  private static String profile(ImageApi api) {
    return "<"
        + (api == ImageApi.V3 ? ImageInfo.PROFILE_3 : ImageInfo.PROFILE_2)
        + ">;rel=\"profile\"";
  }

  /** Commas, colons and carets come encoded from careful clients (Image API 3.0, 9). */
  private static String decodeSegments(String rest) {
    if (rest.indexOf('%') < 0) {
      return rest;
    }
    StringBuilder text = new StringBuilder();
    for (String segment : rest.split("/", -1)) {
      text.append(text.isEmpty() ? "" : "/").append(Percent.segment(segment));
    }
    return text.toString();
  }
}
