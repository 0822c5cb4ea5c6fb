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

/** An adapter of two functions. The constants are the scalars of OpenAPI; none takes a number for a string or the reverse. */
final class JsonFormat<T> extends JsonAdapter<T> {
  static final JsonAdapter<Boolean> BOOLEAN = new JsonFormat<>(JsonReader::nextBoolean, JsonWriter::value);
  static final JsonAdapter<Integer> INT = number(JsonReader::nextInt);
  static final JsonAdapter<Long> LONG = number(JsonReader::nextLong);
  static final JsonAdapter<Float> FLOAT = number(JsonFormat::nextFloat);
  static final JsonAdapter<Double> DOUBLE = number(JsonReader::nextDouble);
  static final JsonAdapter<BigDecimal> DECIMAL = number(reader -> new BigDecimal(reader.nextString()));
  static final JsonAdapter<String> STRING = new JsonFormat<>(reader -> expect(Token.STRING, reader).nextString(), JsonWriter::value);
  static final JsonAdapter<LocalDate> DATE = text("date", LocalDate::parse, LocalDate::toString);
  // OffsetDateTime.toString() leaves out seconds that are 0, which RFC 3339 demands; the formatter writes them.
  static final JsonAdapter<OffsetDateTime> DATE_TIME =
      text("date-time", JsonTime::parse, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
  static final JsonAdapter<java.util.UUID> UUID = text("uuid", java.util.UUID::fromString, java.util.UUID::toString);
  static final JsonAdapter<java.net.URI> URI = text("uri", java.net.URI::create, java.net.URI::toString);
  static final JsonAdapter<ByteString> BYTES = text("byte", ByteString::decodeBase64, ByteString::base64);

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
