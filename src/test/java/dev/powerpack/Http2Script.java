package dev.powerpack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** As much of HTTP/2 (RFC 9113) as it takes to receive a request and to reject it. */
final class Http2Script {
  /** Greets, and reads up to the headers of a request. */
  static final ScriptedServer.Manner READ_REQUEST = Http2Script::readRequest;

  /** Says that this connection takes no requests, the one that came included. */
  static final ScriptedServer.Manner GO_AWAY = connection -> goAway(connection, 0);

  private static final int PREFACE = 24;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int GO_AWAY_FRAME = 7;

  /** The first request of OkHttp; it keeps stream 1 for an upgrade from HTTP/1.1. */
  private static final int FIRST_STREAM = 3;

  private Http2Script() {}

  /** Ends the stream of the first request, and sends others elsewhere. */
  static ScriptedServer.Manner reset(int errorCode) {
    return connection -> {
      send(connection, RST_STREAM, FIRST_STREAM, errorCode);
      goAway(connection, FIRST_STREAM);
    };
  }

  private static void goAway(Socket connection, int lastStream) throws IOException {
    send(connection, GO_AWAY_FRAME, 0, lastStream, 0);
  }

  private static void readRequest(Socket connection) throws IOException {
    send(connection, SETTINGS, 0);
    DataInputStream in = new DataInputStream(connection.getInputStream());
    in.skipNBytes(PREFACE);
    int type;
    do {
      int lengthAndType = in.readInt();
      type = lengthAndType & 0xFF;
      // Behind the type stand a byte of flags and four of the stream.
      in.skipNBytes(5 + (lengthAndType >>> 8));
    } while (type != HEADERS);
  }

  /** A frame without flags, whose payload is numbers of four bytes. */
  private static void send(Socket connection, int type, int stream, int... payload)
      throws IOException {
    DataOutputStream out = new DataOutputStream(connection.getOutputStream());
    out.writeInt(((payload.length * Integer.BYTES) << 8) | type);
    out.writeByte(0);
    out.writeInt(stream);
    for (int number : payload) {
      out.writeInt(number);
    }
    out.flush();
  }
}
