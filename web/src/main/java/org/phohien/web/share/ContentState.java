package org.phohien.web.share;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException.Invalid;

/**
 * Reads content states (IIIF Content State 1.0): an address, JSON, or either of them encoded for
 * links (6). An annotation leads to its target (2.2.1), of several to the first; a part of a canvas
 * is named by a fragment or a selector.
 *
 * @param addresses what is ours
 */
record ContentState(OwnAddress addresses) {

  /** Longer ones are not made by hand or by viewers. */
  private static final int LONGEST = 10_000;

  /** Of objects in one another: a state has four. */
  private static final int DEEPEST = 8;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The place a state leads to.
   *
   * @throws Invalid {@code state.syntax} when it is none, {@code state.foreign} when it leads to
   *     another site, {@code state.target} when it is nothing that can be opened here
   */
  SharedPlace read(String state) {
    String text = state.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw syntax();
    }
    if (isAddress(text)) {
      return address(text, "");
    }
    return text.startsWith("{") || text.startsWith("[") ? json(text) : encoded(text);
  }

  /** Base64url of the percent-encoded text (6.2); some leave the inner encoding out. */
  private SharedPlace encoded(String text) {
    byte[] bytes;
    try {
      bytes =
          Base64.getUrlDecoder()
              .decode(text.replaceAll("=+$", "").replace('+', '-').replace('/', '_'));
    } catch (IllegalArgumentException e) {
      throw syntax();
    }
    String plain = new String(bytes, StandardCharsets.UTF_8);
    String decoded = OwnAddress.decoded(plain).strip();
    if (isAddress(decoded)) {
      return address(decoded, "");
    }
    if (!decoded.startsWith("{") && !decoded.startsWith("[")) {
      throw syntax();
    }
    return json(decoded);
  }

  private SharedPlace json(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw syntax();
    }
    return node(root, "", 0);
  }

  private SharedPlace node(JsonNode node, String region, int depth) {
    if (depth > DEEPEST) {
      throw syntax();
    }
    if (node.isTextual()) {
      return address(node.asText(), region);
    }
    if (node.isArray() && !node.isEmpty()) {
      return node(node.get(0), region, depth + 1);
    }
    if (node.has("target")) {
      return node(node.get("target"), region, depth + 1);
    }
    if (node.has("source")) {
      String part = selected(node.path("selector"));
      return node(node.get("source"), part.isEmpty() ? region : part, depth + 1);
    }
    String id = node.path("id").asText(node.path("@id").asText());
    if (id.isEmpty()) {
      throw syntax();
    }
    return address(id, region);
  }

  /** The region that a selector names (Web Annotation Data Model 4.2); blank when none. */
  private static String selected(JsonNode selector) {
    JsonNode one = selector.isArray() ? selector.path(0) : selector;
    String type = one.path("type").asText();
    if (type.equals("FragmentSelector")) {
      return OwnAddress.fragment("#" + one.path("value").asText());
    }
    if (type.equals("PointSelector") && one.has("x") && one.has("y")) {
      return one.path("x").asInt() + "," + one.path("y").asInt() + ",1,1";
    }
    return "";
  }

  private SharedPlace address(String address, String region) {
    if (!isAddress(address)) {
      throw syntax();
    }
    if (!addresses.isOwn(address)) {
      throw new Invalid("state.foreign", "a content state of another site", shown(address));
    }
    Optional<SharedPlace> place = addresses.place(address);
    if (place.isEmpty()) {
      throw new Invalid("state.target", "nothing that can be opened", shown(address));
    }
    return place.get() instanceof SharedPlace.Leaf(var item, var key, var own) && own.isEmpty()
        ? new SharedPlace.Leaf(item, key, region)
        : place.get();
  }

  private static boolean isAddress(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  private static String shown(String address) {
    return address.length() <= 200 ? address : address.substring(0, 200) + "…";
  }

  private static Invalid syntax() {
    return new Invalid("state.syntax", "neither an address, nor JSON, nor either of them encoded");
  }
}
