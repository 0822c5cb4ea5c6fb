package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.Moshi;
import dev.powerpack.exception.MalformedResponseException;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
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

  /** Characters: enough for a path as deep as Moshi reads. */
  private static final int LONGEST_QUOTE = 1000;

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
      if (value == null || reader.peek() != Token.END_DOCUMENT) {
        throw new JsonDataException("Expected one JSON value");
      }
      return value;
    } catch (JsonDataException | IOException e) {
      // No IOException is about the connection here: the response is in memory.
      String text = new String(bytes, start, Math.min(bytes.length - start, LONGEST_ERROR), UTF_8);
      throw malformed(sentence(text, body.contentType(), reader, e), text, e);
    } finally {
      json.clear();
      reader.close();
    }
  }

  private static byte[] readWhole(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    if (source.request(LONGEST_BODY + 1)) {
      throw malformed(
          "the response is longer than " + LONGEST_BODY
              + " bytes, the most that is read, at path $",
          source.readUtf8(LONGEST_ERROR),
          null);
    }
    return source.readByteArray();
  }

  private static CallFailure malformed(String message, String body, @Nullable Throwable cause) {
    return new CallFailure(
        message, cause, attempts -> new MalformedResponseException(message, body, attempts, cause));
  }

  /** Moshi replaces what is not valid UTF-8, and so would alter a name or a uuid without a word. */
  private static void checkUtf8(byte[] json) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(json);
    CharsetDecoder decoder = UTF_8.newDecoder();
    CharBuffer unused = CharBuffer.allocate(Math.min(json.length + 1, 2048));
    CoderResult result;
    do {
      // By way of Buffer, which Java 8 has the method in.
      ((java.nio.Buffer) unused).clear();
      result = decoder.decode(bytes, unused, true);
    } while (result.isOverflow());
    if (result.isError()) {
      throw new IOException(String.format(
          "Expected UTF-8 but was byte 0x%02X at index %d",
          json[bytes.position()], bytes.position()));
    }
  }

  private static String sentence(
      String body, @Nullable MediaType contentType, JsonReader reader, Exception e) {
    String start = body.trim();
    if (start.isEmpty()) {
      return "the response is empty where JSON was expected at path $";
    }
    if (start.startsWith("<")) {
      return "the response is " + contentType + " where JSON was expected at path $";
    }
    // It may hold a value of the response, of any length and with line ends.
    String message = ErrorResponse.quote(String.valueOf(e.getMessage()), LONGEST_QUOTE);
    return "the response breaks the contract: " + message
        + (message.contains("$")
            ? ""
            : " at path " + ErrorResponse.quote(reader.getPath(), LONGEST_QUOTE));
  }
}
