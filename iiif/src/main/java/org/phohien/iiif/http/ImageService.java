package org.phohien.iiif.http;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.image.Pyramid;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.image.ImageApi;
import org.phohien.iiif.image.ImageInfo;
import org.phohien.iiif.image.ImageRequest;
import org.phohien.iiif.image.Limits;
import org.phohien.iiif.image.Plan;
import org.phohien.iiif.image.PreviewInfo;
import org.phohien.iiif.image.Renderer;
import org.phohien.iiif.presentation.Protection;

/**
 * The Image API: {@code /iiif/3/{item}:{key}/…} and {@code /iiif/2/…}; previews of what is for the
 * reading room at {@code /iiif/preview/3/{item}:{key}/…}.
 */
final class ImageService {

  static final String PREVIEW = "preview/3/";

  /** Bumped when the same address is rendered to other bytes than before. */
  private static final String RENDERER = "-1\"";

  private final Catalog catalog;
  private final Pictures pictures;
  private final Guard guard;
  private final Addresses addresses;
  private final Renderer renderer;
  private final Descriptions descriptions;
  private final Limits limits = Limits.USUAL;

  ImageService(
      Catalog catalog,
      Pictures pictures,
      Guard guard,
      Addresses addresses,
      Protection protection,
      Renderer renderer) {
    this.catalog = catalog;
    this.pictures = pictures;
    this.guard = guard;
    this.addresses = addresses;
    this.renderer = renderer;
    this.descriptions =
        new Descriptions(new Statements(catalog, System::nanoTime), addresses, protection, limits);
  }

  void answer(Exchange exchange, String path) throws IOException {
    ImageApi api = path.charAt(0) == '3' ? ImageApi.V3 : ImageApi.V2;
    int slash = path.indexOf('/', 2);
    PageId page = page(slash < 0 ? path.substring(2) : path.substring(2, slash));
    String rest = slash < 0 ? "" : path.substring(slash + 1);
    if (rest.isEmpty()) {
      guard.describe(exchange, page.item());
      exchange.seeOther(addresses.image(api, page) + "/info.json");
    } else if (rest.equals("info.json")) {
      info(exchange, api, page);
    } else {
      image(exchange, api, page, rest);
    }
  }

  private static PageId page(String identifier) {
    return PageId.parse(Percent.segment(identifier)).orElseThrow(() -> new NotFound("image"));
  }

  private void image(Exchange exchange, ImageApi api, PageId page, String rest) throws IOException {
    boolean open = guard.enter(exchange, page.item());
    ImageRequest request = ImageRequest.parse(api, decodeSegments(rest));
    String mediaType = request.format().mediaType();
    Optional<byte[]> body =
        pictures.with(
            page,
            pyramid -> {
              Plan plan = Plan.of(request, pyramid, limits);
              exchange.header("Link", links(api, page, plan.canonical(pyramid.size(), limits)));
              return isKnown(exchange, pyramid, open)
                  ? Optional.empty()
                  : Optional.of(bytes(exchange, plan, pyramid));
            });
    if (body.isPresent() && body.get().length > 0) {
      exchange.bytes(mediaType, body.get());
    } else if (body.isPresent()) {
      exchange.headOnly(mediaType);
    }
  }

  /** Nothing for a HEAD that would have to be rendered. */
  private byte[] bytes(Exchange exchange, Plan plan, Pyramid pyramid) {
    return exchange.isHead() && plan.source() instanceof Plan.Source.Rendering
        ? new byte[0]
        : renderer.answer(plan, pyramid, exchange.caller().address());
  }

  /** Whether the client has it. An address that names the version may be kept for ever. */
  private boolean isKnown(Exchange exchange, Pyramid pyramid, boolean open) {
    String version = HexFormat.of().toHexDigits(pyramid.version());
    if (open && exchange.parameter("v").filter(version::equals).isPresent()) {
      Guard.keepForever(exchange);
    }
    return exchange.isKnown("\"" + version + RENDERER);
  }

  private void info(Exchange exchange, ImageApi api, PageId page) throws IOException {
    boolean open = guard.describe(exchange, page.item());
    String context = api == ImageApi.V3 ? ImageInfo.CONTEXT_3 : ImageInfo.CONTEXT_2;
    String plain =
        api == ImageApi.V3 ? "application/ld+json;profile=\"" + context + "\"" : "application/json";
    String mediaType = exchange.jsonType(context, plain);
    exchange.header("Link", profile(api));
    Descriptions.Document info =
        pictures.with(page, pyramid -> descriptions.of(api, page, pyramid, open));
    if (!exchange.isKnown(info.etag())) {
      exchange.bytes(mediaType, info.json());
    }
  }

  /** A level 0 service of the pictures that everyone may see of a page of the reading room. */
  void preview(Exchange exchange, String path) throws IOException {
    int slash = path.indexOf('/');
    PageId page = page(slash < 0 ? path : path.substring(0, slash));
    String rest = slash < 0 ? "" : path.substring(slash + 1);
    guard.describe(exchange, page.item());
    Rights rights =
        catalog
            .find(page.item())
            .filter(Entry::visible)
            .map(entry -> entry.item().rights())
            .orElseThrow(() -> new NotFound("preview of " + page));
    if (rest.isEmpty()) {
      exchange.seeOther(addresses.preview(page) + "/info.json");
      return;
    }
    byte[] body = pictures.with(page, pyramid -> preview(page, pyramid, rights, rest));
    exchange.bytes(
        rest.equals("info.json")
            ? exchange.jsonType(
                ImageInfo.CONTEXT_3, "application/ld+json;profile=\"" + ImageInfo.CONTEXT_3 + "\"")
            : "image/jpeg",
        body);
  }

  private byte[] preview(PageId page, Pyramid pyramid, Rights rights, String rest) {
    List<Pixels> sizes = Previews.sizes(pyramid, rights);
    if (sizes.isEmpty()) {
      throw new NotFound("preview of " + page);
    }
    if (rest.equals("info.json")) {
      PreviewInfo info =
          new PreviewInfo(addresses.preview(page), sizes, rights.statement().toString());
      return Exchange.json(info::write);
    }
    Pixels size =
        PreviewInfo.asked(decodeSegments(rest), sizes)
            .orElseThrow(() -> new NotFound("preview of " + page + " in this size"));
    return pyramid.ready(pyramid.ready().indexOf(size));
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
