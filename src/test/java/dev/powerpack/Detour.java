package dev.powerpack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;

/** Sockets that at times connect to another address than they are told. */
final class Detour extends SocketFactory {
  private final SocketAddress elsewhere;
  private final BooleanSupplier isTaken;

  Detour(SocketAddress elsewhere, BooleanSupplier isTaken) {
    this.elsewhere = elsewhere;
    this.isTaken = isTaken;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        super.connect(isTaken.getAsBoolean() ? elsewhere : endpoint, timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("OkHttp connects its sockets itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException("OkHttp connects its sockets itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("OkHttp connects its sockets itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException("OkHttp connects its sockets itself");
  }
}
