package org.phohien.web.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /assets/MARK/NAME}, and the icon, whose address is given. */
public final class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Assets assets;

  public AssetServlet(Assets assets) {
    this.assets = assets;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    Optional<Assets.Asset> asset = assets.find(path.substring(path.lastIndexOf('/') + 1));
    if (asset.isEmpty()) {
      response.setStatus(404);
      return;
    }
    boolean marked = path.startsWith("/assets/" + assets.mark() + "/");
    response.setContentType(asset.get().mediaType());
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader(
        "Cache-Control", marked ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    boolean gzip = FrontServlet.takesGzip(request);
    byte[] bytes = gzip ? asset.get().gzip() : asset.get().plain();
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
