package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonDataException;
import dev.powerpack.exception.MalformedResponseException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * A response that came whole and cannot be read: what came, and where reading ended. Moshi speaks
 * of itself there, and of its reader, which no user has seen.
 */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  /** Characters of a response: enough to tell a page of a proxy from JSON. */
  private static final int BEGINNING = 40;

  /** What Moshi leaves in a path for the members of a value that is skipped. */
  private static final Pattern HOLE = Pattern.compile("\\.(null)?(?=[.\\[]|$)");

  /** What Moshi calls what it reads. */
  private static final String[][] TOKENS = {
    {"BEGIN_OBJECT", "an object"},
    {"BEGIN_ARRAY", "an array"},
    {"STRING", "a text"},
    {"NUMBER", "a number"},
    {"BOOLEAN", "a boolean"},
    {"NULL", "null"}
  };

  private static final Pattern PLACE = Pattern.compile("(.*) at (?:path )?(\\$.*)", Pattern.DOTALL);

  private final byte[] bytes;
  private final int start;
  private final int index;
  private final transient @Nullable MediaType contentType;
  private final String path;

  /** A response whose text begins at {@code start} and was read up to {@code index}. */
  Unreadable(
      @Nullable Exception cause,
      byte[] bytes,
      int start,
      int index,
      @Nullable MediaType contentType,
      String path) {
    super(cause);
    this.bytes = bytes;
    this.start = start;
    this.index = index;
    this.contentType = contentType;
    this.path = known(path);
  }

  /** One that is too long: as much as is kept of it. */
  static Unreadable tooLong(byte[] bytes) {
    return new Unreadable(null, bytes, 0, 0, null, "$");
  }

  /** One that cannot be decompressed. */
  static Unreadable compressed(IOException cause) {
    ZipException failure = new ZipException(
        "the response cannot be decompressed, though its Content-Encoding is gzip: "
            + (cause instanceof EOFException ? "it is none, or ends early" : cause.getMessage())
            + ", at path $");
    failure.initCause(cause);
    return new Unreadable(failure, new byte[0], 0, 0, null, "$");
  }

  /** What the call throws; {@code shown} takes out what nobody may see before anything is cut. */
  MalformedResponseException toException(int attempts, UnaryOperator<String> shown) {
    Throwable cause = getCause();
    String said = String.valueOf(cause == null ? null : cause.getMessage());
    // It may quote the response, and so what the service repeats of the request.
    Throwable safe = shown.apply(said).equals(said) ? cause : null;
    return new MalformedResponseException(
        sentence(cause, shown), shown.apply(text(start)), attempts, safe);
  }

  private String sentence(@Nullable Throwable cause, UnaryOperator<String> shown) {
    if (cause == null) {
      return "the response is longer than " + StrictMoshiConverterFactory.LONGEST_BODY
          + " bytes, the most that is read, at path $";
    }
    if (cause instanceof ZipException) {
      return String.valueOf(cause.getMessage());
    }
    String beginning = quote(start, shown);
    if (beginning.isEmpty()) {
      return "the response is empty where JSON was expected at path $";
    }
    boolean syntax =
        !(cause instanceof JsonDataException || cause instanceof CharConversionException);
    if (beginning.startsWith("<")
        || (syntax && new String(bytes, start, index - start, UTF_8).trim().isEmpty())) {
      return "the response is not JSON but begins with '" + beginning + "' at path $ ("
          + (contentType == null
              ? "no Content-Type"
              : "Content-Type: " + Phrases.quote(contentType.toString(), 100))
          + ")";
    }
    if (cause instanceof CharConversionException) {
      return String.valueOf(cause.getMessage());
    }
    if (!syntax) {
      return "the response breaks the contract: "
          + inPlainWords(shown.apply(String.valueOf(cause.getMessage())));
    }
    return "the response is not valid JSON: it "
        + (endsEarly(cause) ? "ends" : "continues with '" + quote(index, shown) + "'")
        + " at index " + index + ", at path " + path;
  }

  private static boolean endsEarly(Throwable e) {
    return e instanceof EOFException || String.valueOf(e.getMessage()).startsWith("Unterminated ");
  }

  /** The first characters from there on. What has no form is shown as a mark. */
  private String quote(int from, UnaryOperator<String> shown) {
    String text = shown.apply(text(from));
    return Phrases.quote(text.replaceAll("[\\p{C}&&\\S]", "\uFFFD"), BEGINNING);
  }

  /** The text from there on, cut. */
  private String text(int from) {
    int length = Math.min(bytes.length - from, StrictMoshiConverterFactory.LONGEST_ERROR);
    return new String(bytes, from, length, UTF_8);
  }

  private String inPlainWords(String said) {
    String message = said;
    for (String[] token : TOKENS) {
      message = message.replaceAll("(Expected|was)\\s" + token[0] + "\\b", "$1 " + token[1]);
    }
    Matcher parts = PLACE.matcher(message);
    boolean placed = parts.matches();
    // It may hold a value of the response, of any length and with line ends.
    return Phrases.quote(placed ? parts.group(1) : message, Phrases.LONGEST_QUOTE)
        + " at path "
        + Phrases.quote(placed ? known(parts.group(2)) : path, Phrases.LONGEST_QUOTE);
  }

  /** The path as far as it has names. */
  private static String known(String path) {
    Matcher hole = HOLE.matcher(path);
    return hole.find() ? path.substring(0, hole.start()) : path;
  }
}
