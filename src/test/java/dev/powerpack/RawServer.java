package dev.powerpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/** Serves one connection and tells when the client has ended it, which MockWebServer does not. */
final class RawServer implements AutoCloseable {
  private final ServerSocket server;
  private final String response;
  private final CompletableFuture<String> request = new CompletableFuture<>();
  private final CompletableFuture<Boolean> disconnect = new CompletableFuture<>();

  /** A server with a response to the first request; with an empty one it lets the client wait. */
  RawServer(String response) throws IOException {
    this.response = response;
    this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  /** Completes when a request has come whole. */
  CompletableFuture<String> request() {
    return request;
  }

  /** Completes when the client has ended the connection. */
  CompletableFuture<Boolean> disconnect() {
    return disconnect;
  }

  private void serve() {
    try (Socket socket = server.accept()) {
      InputStream in = socket.getInputStream();
      StringBuilder received = new StringBuilder();
      while (received.indexOf("\r\n\r\n") < 0) {
        received.append((char) in.read());
      }
      socket.getOutputStream().write(response.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      request.complete(received.toString());
      disconnect.complete(isAtItsEnd(in));
    } catch (IOException e) {
      request.completeExceptionally(e);
      disconnect.completeExceptionally(e);
    }
  }

  private static boolean isAtItsEnd(InputStream in) {
    try {
      return in.read() == -1;
    } catch (IOException e) {
      // A reset is an end too.
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
