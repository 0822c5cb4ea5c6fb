package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * An adapter of two functions. Those made here are the scalars of OpenAPI; none takes a number for a string or the reverse.
 * Methods and no constants: each function takes Java a part of a millisecond when it is first made, and a contract needs few.
 */
final class JsonFormat<T> extends JsonAdapter<T> {
  static JsonAdapter<Boolean> ofBoolean() {
    return new JsonFormat<>(JsonReader::nextBoolean, JsonWriter::value);
  }

  static JsonAdapter<Integer> ofInt() {
    return number(JsonReader::nextInt);
  }

  static JsonAdapter<Long> ofLong() {
    return number(JsonReader::nextLong);
  }

  static JsonAdapter<Float> ofFloat() {
    return number(JsonFormat::nextFloat);
  }

  static JsonAdapter<Double> ofDouble() {
    return number(JsonReader::nextDouble);
  }

  static JsonAdapter<BigDecimal> ofDecimal() {
    return number(reader -> new BigDecimal(reader.nextString()));
  }

  static JsonAdapter<String> ofString() {
    return new JsonFormat<>(reader -> expect(Token.STRING, reader).nextString(), JsonWriter::value);
  }

  static JsonAdapter<LocalDate> ofDate() {
    return text("date", LocalDate::parse, LocalDate::toString);
  }

  static JsonAdapter<OffsetDateTime> ofDateTime() {
    // OffsetDateTime.toString() leaves out seconds that are 0, which RFC 3339 demands; the formatter writes them.
    return text("date-time", JsonTime::parse, time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
  }

  static JsonAdapter<java.util.UUID> ofUuid() {
    return text("uuid", java.util.UUID::fromString, java.util.UUID::toString);
  }

  static JsonAdapter<java.net.URI> ofUri() {
    return text("uri", java.net.URI::create, java.net.URI::toString);
  }

  static JsonAdapter<ByteString> ofBytes() {
    return text("byte", ByteString::decodeBase64, ByteString::base64);
  }

  interface Reader<T> {
    @Nullable T read(JsonReader reader) throws IOException;
  }

  interface Writer<T> {
    void write(JsonWriter writer, @Nullable T value) throws IOException;
  }

  private final Reader<T> reader;
  private final Writer<T> writer;

  JsonFormat(Reader<T> reader, Writer<T> writer) {
    this.reader = reader;
    this.writer = writer;
  }

  private static <N extends Number> JsonAdapter<N> number(Reader<N> number) {
    return new JsonFormat<>(reader -> number.read(expect(Token.NUMBER, reader)), JsonWriter::value);
  }

  private static <T> JsonAdapter<T> text(String format, Function<String, @Nullable T> parse, Function<T, String> print) {
    return new JsonFormat<>(
        reader -> {
          String text = expect(Token.STRING, reader).nextString();
          T value;
          try {
            value = parse.apply(text);
          } catch (RuntimeException e) {
            throw notOf(format, text, reader, e);
          }
          if (value == null) {
            throw notOf(format, text, reader, null);
          }
          return value;
        },
        (writer, value) -> writer.value(print.apply(value)));
  }

  private static JsonDataException notOf(String format, String text, JsonReader reader, @Nullable Exception cause)
      throws IOException {
    return new JsonDataException("Expected a " + format + " but was '" + text + "' at path " + Json.pathOfLast(reader), cause);
  }

  private static float nextFloat(JsonReader reader) throws IOException {
    String text = reader.nextString();
    float number = Float.parseFloat(text);
    if (Float.isInfinite(number)) { // A writer would refuse it, later and elsewhere.
      throw notOf("float", text, reader, null);
    }
    return number;
  }

  private static JsonReader expect(Token token, JsonReader reader) throws IOException {
    if (reader.peek() != token) {
      throw new JsonDataException("Expected " + token + " but was " + reader.peek() + " at path " + reader.getPath());
    }
    return reader;
  }

  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    return this.reader.read(reader);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    this.writer.write(writer, value);
  }
}
