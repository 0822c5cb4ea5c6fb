package dev.powerpack;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.AuthenticationException;
import dev.powerpack.exception.InvalidRequestException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.PermissionDeniedException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.exception.ServerException;
import dev.powerpack.model.ErrorBody;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** A response that is an error, taken apart as far as it goes. */
final class ErrorResponse {
  private static final JsonAdapter<ErrorBody> ERROR_BODY =
      new Moshi.Builder().build().adapter(ErrorBody.class).lenient();
  private static final int LONGEST_QUOTE = 200;

  private final int status;
  private final String body;
  private final Headers headers;
  private final String request;
  private final @Nullable String location;
  private final @Nullable String apiId;
  private final @Nullable String error;

  ErrorResponse(Response<?> response, Sending sending) throws IOException {
    okhttp3.Response raw = response.raw();
    UnaryOperator<String> shown = sending::redact;
    String text = Objects.requireNonNull(response.errorBody()).string();
    ErrorBody parsed = parse(text);
    this.status = raw.code();
    this.body = shown.apply(text);
    this.headers = without(raw.headers(), shown);
    this.location = raw.isRedirect() ? change(raw.header("Location"), shown) : null;
    this.request = raw.request().method() + " " + raw.request().url();
    this.apiId = change(parsed.getApiId(), shown);
    this.error = change(text(parsed.getError()), shown);
  }

  private static @Nullable String change(@Nullable String text, UnaryOperator<String> change) {
    return text == null ? null : change.apply(text);
  }

  /** Leaves out what would have to be changed: OkHttp reads headers that it cannot make. */
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
      // An error that is not JSON is still an error: its status and its body tell what is known.
      return ErrorBody.builder().build();
    }
  }

  /** The text of an error, also where it stands inside an object; any other error as JSON. */
  private static @Nullable String text(@Nullable Object error) throws IOException {
    if (error instanceof Map && ((Map<?, ?>) error).get("error") instanceof String) {
      return (String) ((Map<?, ?>) error).get("error");
    }
    return error == null || error instanceof String ? (String) error : json(error);
  }

  private static String json(Object value) throws IOException {
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setSerializeNulls(true);
    writer.jsonValue(value);
    return buffer.readUtf8();
  }

  /** One line that says what happened and what to do. */
  private String sentence(String hint) {
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
    return Phrases.quote(text, LONGEST_QUOTE);
  }

  /** The exception of this response, with a hint at what to do. */
  ApiException toException(int attempts) {
    ApiException.Details details = new ApiException.Details(status, headers, body, apiId, error);
    switch (status) {
      case 400:
      case 405:
      case 409:
      case 422:
        return new InvalidRequestException(sentence("check the parameters"), attempts, details);
      case 401:
        return new AuthenticationException(
            sentence("check " + Environment.AUTH_ID + " and " + Environment.AUTH_TOKEN),
            attempts,
            details);
      case 403:
        return new PermissionDeniedException(
            sentence("ask Plivo which rights the account has"), attempts, details);
      case 404:
        return new NotFoundException(
            sentence("check the id, the account and the base URL"), attempts, details);
      case 429:
        return new RateLimitException(
            sentence(RetryAfter.hint(headers)), attempts, details, RetryAfter.of(headers));
      default:
        return status >= 500 && status < 600
            ? new ServerException(sentence("try again later"), attempts, details)
            : new ApiException(sentence("this status is not expected"), attempts, details);
    }
  }
}
