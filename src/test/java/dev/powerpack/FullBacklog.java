package dev.powerpack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An address where connecting takes for ever: nobody accepts, and the queue of connections is full.
 */
final class FullBacklog implements AutoCloseable {
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
