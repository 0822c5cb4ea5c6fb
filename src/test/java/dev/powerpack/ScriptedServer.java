package dev.powerpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Whoever connects is treated as the manner says, one after the other. */
final class ScriptedServer implements AutoCloseable {
  /** What a connection gets to see. */
  interface Manner {
    /** Returns without closing the connection where it is to stay open. */
    void treat(Socket connection) throws IOException;

    default Manner then(Manner next) {
      return connection -> {
        treat(connection);
        next.treat(connection);
      };
    }
  }

  static final Manner SAY_NOTHING = connection -> {};
  static final Manner CLOSE = Socket::close;
  static final Manner RESET = connection -> {
    connection.setSoLinger(true, 0);
    connection.close();
  };
  static final Manner READ_REQUEST = ScriptedServer::readRequest;

  private final ServerSocket server;
  private final Manner manner;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  ScriptedServer(Manner manner) {
    this.manner = manner;
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Sends bytes, one for each char. */
  static Manner say(String bytes) {
    return connection -> {
      connection.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      connection.getOutputStream().flush();
    };
  }

  /** Waits until the client ends the connection, which MockWebServer does not tell of. */
  static Manner awaitEnd(CountDownLatch ended) {
    return connection -> {
      try {
        assertThat(connection.getInputStream().read()).isEqualTo(-1);
      } catch (SocketException e) {
        // A reset is an end too.
      }
      ended.countDown();
    };
  }

  int port() {
    return server.getLocalPort();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + port() + "/";
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        manner.treat(connection);
      } catch (IOException e) {
        // The client went away, or the peer was closed, which ends the loop.
      }
    }
  }

  private static void readRequest(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      head.append((char) next);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An address where connecting takes for ever: nobody accepts, and the queue of connections is
   * full.
   */
  static final class FullBacklog implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Deque<Socket> queue = new ArrayDeque<>();

    /** Fills the queue until it is seen that one more cannot connect. */
    FullBacklog() throws IOException {
      try {
        while (queue.size() < 16) {
          Socket socket = new Socket();
          queue.push(socket);
          socket.connect(server.getLocalSocketAddress(), 50);
        }
      } catch (SocketTimeoutException e) {
        return;
      }
      throw new AssertionError("a queue of 1 took " + queue.size() + " connections");
    }

    int port() {
      return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : queue) {
        socket.close();
      }
      server.close();
    }
  }
}
