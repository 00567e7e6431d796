package org.phohien.iiif.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.phohien.core.network.ClientAddress;

/**
 * A request to the lean listener. A whole body is handed to the connection at the end, which sends
 * it without holding a thread, however slow the reader's line is.
 */
final class JettyWire implements Wire {

  private final Request request;
  private final Response response;
  private final HttpFields headers;
  private ByteBuffer whole = BufferUtil.EMPTY_BUFFER;
  private @Nullable OutputStream stream;

  JettyWire(Request request, Response response) {
    this.request = request;
    this.response = response;
    this.headers = request.getHeaders();
  }

  /** Sends what was prepared and not sent yet. */
  void finish(Callback callback) throws IOException {
    if (stream == null) {
      response.write(true, whole, callback);
    } else {
      stream.close();
      callback.succeeded();
    }
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public @Nullable String path() {
    String path = request.getHttpURI().getPath();
    return path != null && path.startsWith(LeanListener.PREFIX)
        ? path.substring(LeanListener.PREFIX.length())
        : null;
  }

  @Override
  public @Nullable String query() {
    return request.getHttpURI().getQuery();
  }

  @Override
  public String address() {
    return ClientAddress.of(Request.getRemoteAddr(request), header("X-Forwarded-For"));
  }

  @Override
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  @Override
  public void set(String name, String value) {
    response.getHeaders().put(name, value);
  }

  @Override
  public void add(String name, String value) {
    response.getHeaders().add(name, value);
  }

  @Override
  public void status(int status) {
    response.setStatus(status);
  }

  @Override
  public void whole(byte[] body) {
    whole = ByteBuffer.wrap(body);
  }

  @Override
  public void length(int bytes) {
    response.getHeaders().put("Content-Length", bytes);
  }

  @Override
  public OutputStream body() {
    if (stream == null) {
      stream = Response.asBufferedOutputStream(request, response);
    }
    return stream;
  }

  @Override
  public boolean isUnderWay() {
    if (response.isCommitted()) {
      return true;
    }
    whole = BufferUtil.EMPTY_BUFFER;
    stream = null;
    return false;
  }
}
