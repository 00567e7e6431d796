package org.phohien.iiif.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The services inside a servlet container, below {@code /iiif/}. The request's raw path is read,
 * never the container's decoded one, so that an encoded slash stays what it is.
 */
public final class IiifServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Where it is registered. */
  public static final String MAPPING = "/iiif/*";

  private final transient Iiif iiif;

  public IiifServlet(Iiif iiif) {
    this.iiif = iiif;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    iiif.answer(new ServletWire(request, response));
  }
}
