package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.Moshi;
import java.io.CharConversionException;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Reads JSON of responses with Moshi, whole and within bounds. Where a response breaks the
 * contract, the failure names the path and keeps the response.
 */
final class StrictMoshiConverterFactory extends Converter.Factory {
  /** Bytes of a response at most. A page of 20 powerpacks has about 8 KB. */
  static final long LONGEST_BODY = 1L << 20;

  /** Bytes of an error, or of what breaks the contract, that are kept. */
  static final int LONGEST_ERROR = 64 << 10;

  /** The highest bit of each of eight bytes. */
  private static final long NOT_ASCII = 0x8080808080808080L;

  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private final Moshi moshi = new Moshi.Builder().build();

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    JsonAdapter<?> adapter = moshi.adapter(type);
    boolean empty = CallAdapters.mayBeEmpty(type, annotations);
    return body -> {
      try (ResponseBody closed = body) {
        return empty && closed.source().exhausted() ? null : read(adapter, closed);
      } catch (Error e) {
        // Retrofit would throw some on, and nobody would hear of the end of the call.
        throw new CallerFailure(e);
      }
    };
  }

  private static Object read(JsonAdapter<?> adapter, ResponseBody body) throws IOException {
    byte[] bytes = readWhole(body);
    int start = ByteString.of(bytes, 0, Math.min(3, bytes.length)).equals(BYTE_ORDER_MARK) ? 3 : 0;
    // Closed with its last byte, the buffer gives its memory back to Okio's pool.
    Buffer json = new Buffer().write(bytes, start, bytes.length - start);
    JsonReader reader = JsonReader.of(json);
    try {
      checkUtf8(bytes);
      Object value = adapter.fromJson(reader);
      // Looking for the end fails where more follows.
      if (value == null || reader.peek() != Token.END_DOCUMENT) {
        throw new JsonDataException("Expected a value but was null at path $");
      }
      return value;
    } catch (JsonDataException | IOException e) {
      // No IOException is about the connection here: the response is in memory.
      int index = bytes.length - (int) json.size();
      throw new Unreadable(e, bytes, start, index, body.contentType(), reader.getPath());
    } finally {
      json.clear();
      reader.close();
    }
  }

  private static byte[] readWhole(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    if (source.request(LONGEST_BODY + 1)) {
      throw Unreadable.tooLong(source.readByteArray(LONGEST_ERROR));
    }
    return source.readByteArray();
  }

  /**
   * Moshi replaces what is not valid UTF-8, and so would alter a name or a uuid without a word. To
   * decode the whole page again would take a quarter of its reading; most of it is ASCII.
   */
  private static void checkUtf8(byte[] json) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(json);
    int index = 0;
    while (index < json.length) {
      while (index <= json.length - Long.BYTES && (bytes.getLong(index) & NOT_ASCII) == 0) {
        index += Long.BYTES;
      }
      while (index < json.length && json[index] >= 0) {
        index++;
      }
      int start = index;
      while (index < json.length && json[index] < 0) {
        index++;
      }
      checkUtf8(json, start, index);
    }
  }

  private static void checkUtf8(byte[] json, int start, int end) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(json, start, end - start);
    try {
      UTF_8.newDecoder().decode(bytes);
    } catch (CharacterCodingException e) {
      throw new CharConversionException(String.format(
          Locale.ROOT,
          "the response is not valid UTF-8: byte 0x%02X at index %d, at path $",
          json[bytes.position()],
          bytes.position()));
    }
  }
}
