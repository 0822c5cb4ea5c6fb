package dev.powerpack.testing;

import java.util.Objects;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A request that a {@link FakePlivo} received. Immutable. */
public final class FakeRequest {
  private final String method;
  private final String target;
  private final HttpUrl url;
  private final Headers headers;
  private final ByteString body;

  FakeRequest(RecordedRequest request) {
    this.method = request.getMethod();
    this.target = request.getTarget();
    this.url = request.getUrl();
    this.headers = request.getHeaders();
    ByteString sent = request.getBody();
    this.body = sent == null ? ByteString.EMPTY : sent;
  }

  /** {@return the method as it was sent, {@code GET} for example} */
  public String method() {
    return method;
  }

  /** {@return the path as it was sent, percent-encoded, without the query} */
  public String path() {
    int query = target.indexOf('?');
    return query == -1 ? target : target.substring(0, query);
  }

  /** {@return path and query as they were sent, percent-encoded} */
  public String target() {
    return target;
  }

  /**
   * The value of a parameter of the query.
   *
   * @param name the name, decoded
   * @return the first value, decoded; null where the parameter is absent or has no {@code =}
   */
  public @Nullable String query(String name) {
    return url.queryParameter(Objects.requireNonNull(name, "name"));
  }

  /** {@return all headers, the one with the credentials included} */
  public Headers headers() {
    return headers;
  }

  /** {@return the body as text, empty where there is none} */
  public String body() {
    return body.utf8();
  }

  /** {@return method and target; headers are left out, since one of them holds the token} */
  @Override
  public String toString() {
    return method + " " + target;
  }
}
