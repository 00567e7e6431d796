package org.phohien.iiif.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.iiif.address.Addresses;
import org.phohien.iiif.presentation.Protection;

/**
 * Authorization Flow 2.0: {@code /iiif/auth/2/probe/{item}[:{key}]}, {@code access}, {@code token},
 * {@code logout}. A viewer opens {@code access} in a window, where one signs in; asks {@code token}
 * in a frame, which has the reader's cookie; and shows the token to {@code probe}, which says
 * whether the images will come.
 */
final class AuthService {

  static final String PREFIX = "auth/2/";

  private final Catalog catalog;
  private final Access access;
  private final Door door;
  private final Addresses addresses;
  private final Protection protection;
  private final Previews previews;
  private final AccessTokens tokens;

  AuthService(
      Holdings holdings,
      Door door,
      Addresses addresses,
      Protection protection,
      Previews previews,
      AccessTokens tokens) {
    this.catalog = holdings.catalog();
    this.access = holdings.access();
    this.door = door;
    this.addresses = addresses;
    this.protection = protection;
    this.previews = previews;
    this.tokens = tokens;
  }

  void answer(Exchange exchange, String path) throws IOException {
    exchange.header("Cache-Control", "no-store");
    if (path.startsWith("probe/")) {
      probe(exchange, Percent.segment(path.substring("probe/".length())));
      return;
    }
    switch (path) {
      case "access" -> letIn(exchange);
      case "token" -> token(exchange);
      case "logout" -> logout(exchange);
      default -> throw new NotFound("authorization service");
    }
  }

  /** What the images would answer; the probe itself is always 200 (5.2). */
  private void probe(Exchange exchange, String name) throws IOException {
    Optional<PageId> page = PageId.parse(name);
    if (page.isEmpty() && !ItemId.isValid(name)) {
      throw new NotFound("probe");
    }
    ItemId item = page.map(PageId::item).orElseGet(() -> new ItemId(name));
    if (!access.may(Viewer.READING_ROOM, item, Action.VIEW)) {
      throw new NotFound("probe of " + item); // nothing that anyone could be let in to
    }
    boolean allowed =
        access.may(Viewer.PUBLIC, item, Action.VIEW)
            || access.may(door.viewer(exchange.caller()), item, Action.VIEW)
            || bearer(exchange).filter(v -> access.may(v, item, Action.VIEW)).isPresent();
    Optional<Protection.Substitute> substitute =
        allowed ? Optional.empty() : page.flatMap(p -> substitute(p));
    exchange.bytes(
        "application/ld+json;profile=\"" + Protection.CONTEXT + "\"",
        Exchange.json(json -> protection.result(json, allowed, substitute)));
  }

  private Optional<Protection.Substitute> substitute(PageId page) {
    return catalog
        .find(page.item())
        .flatMap(entry -> previews.largest(page, entry.item().rights()))
        .map(size -> new Protection.Substitute(addresses.preview(page), size));
  }

  private Optional<Viewer> bearer(Exchange exchange) {
    return exchange
        .header("Authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .flatMap(value -> tokens.read(value.substring(7).strip()));
  }

  /** The window: closes itself for one who is let in already, else leads to signing in (3.3.1). */
  private void letIn(Exchange exchange) throws IOException {
    Optional<String> session = door.session(exchange.caller());
    if (session.isEmpty() && door.viewer(exchange.caller()) == Viewer.PUBLIC) {
      String origin = exchange.parameter("origin").flatMap(AuthService::origin).orElse("");
      exchange.seeOther(addresses.signIn("/iiif/auth/2/access?origin=" + origin));
      return;
    }
    session.ifPresent(s -> exchange.cookie(cookie(s)));
    page(exchange, AuthPage.closing(protection.sentence("iiif.auth.done")));
  }

  /** The frame: says the token, or why there is none, to the page around it alone (4.3). */
  private void token(Exchange exchange) throws IOException {
    Optional<String> message = exchange.parameter("messageId");
    Optional<String> origin = exchange.parameter("origin").flatMap(AuthService::origin);
    if (message.isEmpty() || origin.isEmpty()) {
      page(exchange, said(message.orElse(""), "invalidRequest", origin.orElse("*")));
      return;
    }
    Viewer viewer = door.viewer(exchange.caller());
    page(
        exchange,
        viewer == Viewer.PUBLIC
            ? said(message.get(), missing(exchange), origin.get())
            : AuthPage.saying(
                Exchange.json(json ->
                    protection.token(
                        json,
                        message.get(),
                        tokens.issue(viewer),
                        AccessTokens.LIFETIME.toSeconds())),
                origin.get()));
  }

  private AuthPage said(String message, String profile, String origin) {
    return AuthPage.saying(
        Exchange.json(json -> protection.noToken(json, message, profile)), origin);
  }

  /** A cookie that lets nobody in has had its time. */
  private static String missing(Exchange exchange) {
    return exchange.caller().cookie(Door.VIEWER_COOKIE).isPresent()
        ? "expiredAspect"
        : "missingAspect";
  }

  private void logout(Exchange exchange) throws IOException {
    door.leave(exchange.caller());
    exchange.cookie(cookie("") + "; Max-Age=0");
    page(exchange, AuthPage.closing(protection.sentence("iiif.auth.left")));
  }

  private static void page(Exchange exchange, AuthPage page) throws IOException {
    exchange.header("Content-Security-Policy", page.policy());
    // a window that keeps to its own group would look closed to the viewer that opened it
    exchange.header("Cross-Origin-Opener-Policy", "unsafe-none");
    exchange.bytes("text/html; charset=utf-8", page.html());
  }

  /** Other sites' images may bring it along, which takes https (RFC 6265bis, SameSite). */
  private String cookie(String value) {
    boolean https = addresses.home().startsWith("https:");
    return Door.VIEWER_COOKIE
        + "="
        + value
        + "; Path=/iiif; HttpOnly; "
        + (https ? "SameSite=None; Secure" : "SameSite=Lax");
  }

  /** An origin and nothing more: scheme, host, port. */
  private static Optional<String> origin(String text) {
    try {
      URI uri = URI.create(text);
      boolean bare =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawPath().isEmpty()
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      return bare && text.matches("https?://[^\\s\"'<>]+") ? Optional.of(text) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
