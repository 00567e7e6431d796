package org.phohien.iiif.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.phohien.core.network.ClientAddress;

/** A request to a servlet container. */
final class ServletWire implements Wire {

  private static final int LARGEST_PIECE = 1 << 18;

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  ServletWire(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  /** The container's decoded path would lose what an encoded slash was. */
  @Override
  public @Nullable String path() {
    String uri = request.getRequestURI();
    int start = request.getContextPath().length() + request.getServletPath().length() + 1;
    return uri.length() < start ? null : uri.substring(start);
  }

  @Override
  public @Nullable String query() {
    return request.getQueryString();
  }

  @Override
  public String address() {
    return ClientAddress.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }

  @Override
  public @Nullable String header(String name) {
    return request.getHeader(name);
  }

  @Override
  public void set(String name, String value) {
    if (name.equals("Content-Type")) {
      response.setContentType(value);
    } else {
      response.setHeader(name, value);
    }
  }

  @Override
  public void add(String name, String value) {
    response.addHeader(name, value);
  }

  @Override
  public void status(int status) {
    response.setStatus(status);
  }

  @Override
  public void whole(byte[] body) throws IOException {
    response.setContentLength(body.length);
    // else the container sends it in pieces of a few kilobytes, a system call each
    response.setBufferSize(Math.min(body.length, LARGEST_PIECE));
    response.getOutputStream().write(body);
  }

  @Override
  public void length(int bytes) {
    response.setContentLength(bytes);
  }

  @Override
  public OutputStream body() throws IOException {
    return response.getOutputStream();
  }

  @Override
  public boolean isUnderWay() {
    if (response.isCommitted()) {
      return true;
    }
    response.resetBuffer();
    return false;
  }
}
