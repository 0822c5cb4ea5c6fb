package dev.powerpack;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * Reads JSON with Moshi. Where an answer breaks the contract, the exception is ours, names the
 * path, keeps the answer.
 */
final class StrictConverter extends Converter.Factory {
  /** Characters: enough for a path as deep as Moshi reads. */
  private static final int LONGEST_QUOTE = 1000;

  private final Moshi moshi = new Moshi.Builder().build();
  private final MoshiConverterFactory requests = MoshiConverterFactory.create(moshi);

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    JsonAdapter<?> adapter = moshi.adapter(type);
    return body -> {
      try (ResponseBody closed = body) {
        return read(adapter, closed);
      }
    };
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    return requests.requestBodyConverter(type, parameterAnnotations, methodAnnotations, retrofit);
  }

  private static @Nullable Object read(JsonAdapter<?> adapter, ResponseBody body)
      throws IOException {
    BufferedSource source = body.source();
    // BodyBounds has read the answer, so this takes it from memory.
    source.request(Long.MAX_VALUE);
    Buffer answer = source.getBuffer();
    JsonReader reader = JsonReader.of(Minifier.copy(answer));
    try {
      checkUtf8(answer);
      Object value = adapter.fromJson(reader);
      if (value == null || reader.peek() != Token.END_DOCUMENT) {
        throw new JsonDataException("Expected one JSON value");
      }
      return value;
    } catch (JsonDataException | IOException e) {
      // No IOException is about the connection here: the answer is in memory.
      String start = answer.readUtf8(Math.min(answer.size(), BodyBounds.LONGEST_ERROR));
      throw new MalformedResponseException(
          sentence(start, body.contentType(), reader, e), start, 1, e);
    } finally {
      reader.close();
      answer.clear();
    }
  }

  /** Moshi replaces what is no UTF-8, and so would alter a name or a uuid without a word. */
  private static void checkUtf8(Buffer json) throws IOException {
    long index = Utf8.indexOfInvalid(json);
    if (index != -1) {
      throw new IOException(String.format(
          "Expected UTF-8 but was byte 0x%02X at index %d", json.getByte(index), index));
    }
  }

  private static String sentence(
      String body, @Nullable MediaType contentType, JsonReader reader, Exception e) {
    String start = body.trim();
    if (start.isEmpty()) {
      return "the answer is empty where JSON was expected at path $";
    }
    if (start.startsWith("<")) {
      return "the answer is " + contentType + " where JSON was expected at path $";
    }
    // It may hold a value of the answer, of any length and with line ends.
    String message = ErrorAnswer.quote(String.valueOf(e.getMessage()), LONGEST_QUOTE);
    return "the answer breaks the contract: " + message
        + (message.contains("$")
            ? ""
            : " at path " + ErrorAnswer.quote(reader.getPath(), LONGEST_QUOTE));
  }
}
