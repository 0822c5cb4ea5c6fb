package dev.powerpack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An address where connecting takes for ever: nobody accepts, and the queue of connections is full.
 */
final class FullBacklog implements AutoCloseable {
  private static final int MOST = 16;

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Deque<Socket> queue = new ArrayDeque<>();

  /** Fills the queue until it is seen that one more cannot connect. */
  FullBacklog() throws IOException {
    while (connects()) {
      if (queue.size() > MOST) {
        throw new IOException("a queue of 1 took " + MOST + " connections");
      }
    }
  }

  private boolean connects() throws IOException {
    Socket socket = new Socket();
    queue.push(socket);
    try {
      socket.connect(address(), 50);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : queue) {
      socket.close();
    }
    server.close();
  }
}
