package dev.powerpack;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/** Sockets without a network: whatever is sent, the same bytes come back, and then the end. */
final class CannedSockets extends SocketFactory {
  private volatile byte[] response = {};

  void response(byte[] response) {
    this.response = response;
  }

  @Override
  public Socket createSocket() {
    return new Canned(response);
  }

  @Override
  public Socket createSocket(String host, int port) throws UnknownHostException {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  private static final class Canned extends Socket {
    private final InputStream in;

    Canned(byte[] response) {
      this.in = new ByteArrayInputStream(response);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) {}

    @Override
    public InputStream getInputStream() {
      return in;
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
