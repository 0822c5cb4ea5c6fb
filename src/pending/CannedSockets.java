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
  private volatile byte[] answer = {};

  void answer(byte[] answer) {
    this.answer = answer;
  }

  @Override
  public Socket createSocket() {
    return new Canned(answer);
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

    Canned(byte[] answer) {
      this.in = new ByteArrayInputStream(answer);
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
