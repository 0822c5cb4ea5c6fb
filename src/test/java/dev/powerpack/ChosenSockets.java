package dev.powerpack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * Chooses for each connection that a server secures by which factory, and so with which
 * certificate.
 */
final class ChosenSockets extends SSLSocketFactory {
  private final Supplier<SSLSocketFactory> choice;

  ChosenSockets(Supplier<SSLSocketFactory> choice) {
    this.choice = choice;
  }

  @Override
  public Socket createSocket(Socket connection, String host, int port, boolean autoClose)
      throws IOException {
    return choice.get().createSocket(connection, host, port, autoClose);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    throw serversOnly();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    throw serversOnly();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw serversOnly();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw serversOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw serversOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
    throw serversOnly();
  }

  private static UnsupportedOperationException serversOnly() {
    return new UnsupportedOperationException("MockWebServer secures connections that it accepted");
  }
}
