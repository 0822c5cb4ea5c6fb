package dev.powerpack;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.powerpack.model.ErrorBody;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** An answer that is no page, taken apart as far as it goes. */
final class ErrorAnswer implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Moshi MOSHI = new Moshi.Builder().build();
  private static final JsonAdapter<ErrorBody> ERROR_BODY =
      MOSHI.adapter(ErrorBody.class).lenient();
  // Lenient, as what was read leniently may hold a number that is infinite.
  private static final JsonAdapter<Object> ANY = MOSHI
      .newBuilder()
      .add(Double.class, new WholeNumbers())
      .build()
      .adapter(Object.class)
      .lenient()
      .serializeNulls();
  private static final int LONGEST_QUOTE = 200;

  final int status;
  final int attempts;
  final String body;
  final @Nullable String apiId;
  final @Nullable String error;
  private final String request;
  private final @Nullable String location;
  // OkHttp's headers are not serializable: null in an exception that was.
  private final transient @Nullable Headers headers;

  ErrorAnswer(Response response, String body, int attempts) {
    PlivoCredentials account = response.request().tag(PlivoCredentials.class);
    // Without a tag it is the answer of another origin, which was never told the token.
    UnaryOperator<String> shown = account == null ? text -> text : account::redact;
    ErrorBody parsed = parse(body);
    this.status = response.code();
    this.attempts = attempts;
    this.body = shown.apply(body);
    this.headers = without(response.headers(), shown);
    this.location = change(response.header("Location"), shown);
    this.request = response.request().method() + " " + response.request().url();
    this.apiId = change(parsed.getApiId(), shown);
    this.error = change(text(parsed.getError()), shown);
  }

  Headers headers() {
    return headers == null ? new Headers.Builder().build() : headers;
  }

  private static @Nullable String change(@Nullable String text, UnaryOperator<String> change) {
    return text == null ? null : change.apply(text);
  }

  /** Leaves out what would have to be changed: OkHttp reads headers that it refuses to make. */
  private static Headers without(Headers headers, UnaryOperator<String> change) {
    Headers.Builder kept = headers.newBuilder();
    for (int i = 0; i < headers.size(); i++) {
      if (!change.apply(headers.value(i)).equals(headers.value(i))) {
        kept.removeAll(headers.name(i));
      }
    }
    return kept.build();
  }

  private static ErrorBody parse(String body) {
    try {
      ErrorBody parsed = ERROR_BODY.fromJson(body);
      return parsed == null ? ErrorBody.builder().build() : parsed;
    } catch (IOException | RuntimeException e) {
      // An error that is no JSON is still an error: its status and its body tell what is known.
      return ErrorBody.builder().build();
    }
  }

  /** The text of an error, also where it stands inside an object; any other error as JSON. */
  private static @Nullable String text(@Nullable Object error) {
    if (error instanceof Map && ((Map<?, ?>) error).get("error") instanceof String) {
      return (String) ((Map<?, ?>) error).get("error");
    }
    return error == null || error instanceof String ? (String) error : ANY.toJson(error);
  }

  /** One line that says what happened and what to do. */
  String sentence(String hint) {
    String what = error != null ? error : body.trim().startsWith("<") ? "" : body;
    return status
        + " from "
        + request
        + (what.trim().isEmpty() ? "" : ": " + quote(what))
        + "; "
        + (location == null
            ? hint
            : "redirects are not followed, this one goes to " + quote(location))
        + (apiId == null ? "" : " (api_id " + quote(apiId) + ")");
  }

  private static String quote(String text) {
    return quote(text, LONGEST_QUOTE);
  }

  /** What the service says, as a part of one line. */
  static String quote(String text, int longest) {
    String line = text.trim().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
    return line.length() <= longest ? line : line.substring(0, longest) + "…";
  }

  ApiException toException() {
    switch (status) {
      case 400:
      case 405:
        return new InvalidRequestException(this);
      case 401:
        return new AuthenticationException(this);
      case 403:
        return new PermissionDeniedException(this);
      case 404:
        return new NotFoundException(this);
      case 429:
        return new RateLimitException(this, RetryAfter.of(headers()));
      default:
        return status >= 500
            ? new ServerException(this)
            : new ApiException(this, "this answer is not expected");
    }
  }
}
