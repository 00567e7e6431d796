package org.phohien.iiif.http;

import java.net.InetSocketAddress;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * A listener that does nothing but IIIF, on a port of its own: the same answers as inside the
 * servlet container without what that does for every request, to be put behind the proxy's {@code
 * /iiif/}. Closing it lets requests under way end.
 */
public final class LeanListener implements AutoCloseable {

  static final String PREFIX = "/iiif/";

  private static final int THREADS = 64;
  private static final long IDLE_MILLIS = 30_000;
  private static final long PATIENCE_MILLIS = 10_000;

  private final Server server;
  private final ServerConnector connector;

  private LeanListener(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Listens.
   *
   * @param address of an interface; port 0 for any that is free
   * @throws Unavailable when the port can't be had
   */
  public static LeanListener start(Iiif iiif, InetSocketAddress address) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("iiif");
    Server server = new Server(threads);
    server.setStopTimeout(PATIENCE_MILLIS);
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRelativeRedirectAllowed(true);
    // addresses are read raw and strictly here; what is allowed in them is ours to say
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(address.getHostString());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(new Answering(iiif));
    try {
      server.start();
    } catch (Exception e) {
      throw new Unavailable("image listener", address + ": " + e.getMessage(), e);
    }
    return new LeanListener(server, connector);
  }

  /** Where it listens. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new Unavailable("image listener", "does not stop", e);
    }
  }

  private static final class Answering extends Handler.Abstract {
    private final Iiif iiif;

    Answering(Iiif iiif) {
      this.iiif = iiif;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      JettyWire wire = new JettyWire(request, response);
      wire.set("X-Content-Type-Options", "nosniff");
      wire.set("Referrer-Policy", "same-origin");
      iiif.answer(wire);
      wire.finish(callback);
      return true;
    }
  }
}
