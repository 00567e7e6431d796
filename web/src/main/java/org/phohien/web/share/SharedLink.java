package org.phohien.web.share;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.phohien.core.model.Box;
import org.phohien.core.model.Page;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;

/**
 * A page, or a part of it, to be handed on.
 *
 * @param address of it here, to be read by people
 * @param state of it for any IIIF viewer, encoded for links (IIIF Content State 1.0, 6)
 * @param view opens the state here
 */
public record SharedLink(String address, String state, String view) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of a page. */
  public static SharedLink of(Page page, Optional<Box> region, Site site) {
    String part =
        region.map(b -> b.x() + "," + b.y() + "," + b.width() + "," + b.height()).orElse("");
    String address =
        site.absolute(Addresses.page(page.id())) + (part.isEmpty() ? "" : "?xywh=" + part);
    String state = encoded(json(page, part, site));
    return new SharedLink(
        address, state, site.absolute("/view?" + OpenScreen.PARAMETER + "=" + state));
  }

  /** The annotation of 2.2.1: a canvas, or a part of it, within its manifest. */
  private static String json(Page page, String part, Site site) {
    String manifest = site.absolute(Addresses.manifest(page.id().item()));
    String canvas = manifest.replaceFirst("/manifest$", "/canvas/" + page.id().key());
    ObjectNode state = JSON.createObjectNode();
    state.put("@context", "http://iiif.io/api/presentation/3/context.json");
    state.put("id", canvas + "/state" + (part.isEmpty() ? "" : "/" + part));
    state.put("type", "Annotation");
    state.putArray("motivation").add("contentState");
    ObjectNode target = state.putObject("target");
    target.put("id", canvas + (part.isEmpty() ? "" : "#xywh=" + part));
    target.put("type", "Canvas");
    target.putArray("partOf").addObject().put("id", manifest).put("type", "Manifest");
    try {
      return JSON.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always written", e);
    }
  }

  private static String encoded(String json) {
    String inner = URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20");
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(inner.getBytes(StandardCharsets.UTF_8));
  }
}
