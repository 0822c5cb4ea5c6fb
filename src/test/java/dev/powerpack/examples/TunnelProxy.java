package dev.powerpack.examples;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy that may want to know who asks, and then hands on bytes both ways without reading them:
 * as proxies do for https. All names lead to one port of the loopback interface.
 */
final class TunnelProxy implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String wanted;
  private final InetSocketAddress target;

  /** The heads of the requests, each with the status of its response before it. */
  final List<String> heads = new CopyOnWriteArrayList<>();

  /** A proxy for those in whose heads the text stands that is wanted. */
  TunnelProxy(String wanted, int targetPort) throws IOException {
    this.wanted = wanted;
    this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
    threads.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = keep(listening.accept());
        threads.execute(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private Socket keep(Socket socket) {
    sockets.add(socket);
    return socket;
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      boolean welcome = head.contains(wanted);
      heads.add((welcome ? "200 " : "407 ") + head);
      OutputStream response = client.getOutputStream();
      if (!welcome) {
        say(
            response,
            "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\""
                + "\r\nContent-Length: 0");
        return;
      }
      try (Socket server = keep(new Socket())) {
        server.connect(target);
        say(response, "200 Connection Established");
        threads.execute(() -> pump(server, client));
        pump(client, server);
      }
    } catch (IOException e) {
      // One of the two has gone.
    }
  }

  private static void say(OutputStream to, String head) throws IOException {
    to.write(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One of the two has gone.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("no whole head but: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdown();
  }
}
