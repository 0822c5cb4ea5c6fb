package dev.powerpack;

import dev.powerpack.api.NumbersApi;
import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.api.ShortcodesApi;
import dev.powerpack.api.TollfreeNumbersApi;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * The way to the operations on a Plivo account. Immutable and thread-safe; one serves a program.
 *
 * <p>Every failure of a call is a {@link dev.powerpack.exception.PowerpackException}. A call waits
 * for 2 minutes, if not {@linkplain RetryPolicy#withTotalTime told otherwise}, retries included; an
 * interruption ends it and leaves the thread's flag set. A method that ends in {@code Async} gives
 * a future: no thread waits, and cancelling it ends the request. What depends on it may block.
 */
public final class PowerpackClient implements AutoCloseable {
  private final Transport transport;

  private PowerpackClient(Settings settings) {
    transport = new Transport(settings);
  }

  /**
   * {@return a client with defaults, to be closed by the caller}
   *
   * @param authId as {@link PlivoCredentials#of} takes it, and rejects it
   * @param authToken as {@link PlivoCredentials#of} takes it, and rejects it
   */
  public static PowerpackClient create(String authId, String authToken) {
    return builder().credentials(PlivoCredentials.of(authId, authToken)).build();
  }

  /** {@return a client with what {@link Builder#environment} reads, to be closed by the caller} */
  public static PowerpackClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /** {@return a builder with defaults for all but the credentials} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the operations on powerpacks} */
  public PowerpacksApi powerpacks() {
    return PowerpacksApi.sentBy(transport.create(PowerpacksApi.class));
  }

  /** {@return the operations on the numbers of a pool} */
  public NumbersApi numbers() {
    return NumbersApi.sentBy(transport.create(NumbersApi.class));
  }

  /** {@return the operations on the shortcodes of a pool} */
  public ShortcodesApi shortcodes() {
    return ShortcodesApi.sentBy(transport.create(ShortcodesApi.class));
  }

  /** {@return the operations on the toll-free numbers of a pool} */
  public TollfreeNumbersApi tollfreeNumbers() {
    return TollfreeNumbersApi.sentBy(transport.create(TollfreeNumbersApi.class));
  }

  /**
   * Ends pending calls with an exception and gives back connections and threads, at once; a
   * {@link Builder#httpClient(OkHttpClient)} of the caller stays open.
   */
  @Override
  public void close() {
    transport.close();
  }

  /** Settings of a client, not thread-safe. Only the credentials have no default. */
  public static final class Builder {
    private final Settings settings = new Settings();

    private Builder() {}

    /**
     * {@return this builder} There is no default.
     *
     * @param same the credentials of the account, for all requests
     */
    public Builder credentials(PlivoCredentials same) {
      Objects.requireNonNull(same, "credentials");
      return credentials(() -> same);
    }

    /**
     * {@return this builder} What the supplier throws, or a null, ends the call.
     *
     * @param credentials is called for each request, on the thread that sends, by several at once
     */
    public Builder credentials(Supplier<PlivoCredentials> credentials) {
      settings.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * {@return this builder, with the credentials of {@code PLIVO_AUTH_ID} and
     * {@code PLIVO_AUTH_TOKEN} and, if that is set, the base URL of {@code PLIVO_BASE_URL}}
     *
     * @param variables those of {@link System#getenv()}, for one
     * @throws IllegalStateException if one is missing or cannot be used; the message names it
     */
    public Builder environment(Map<String, String> variables) {
      Environment.read(Objects.requireNonNull(variables, "variables"), this);
      return this;
    }

    /**
     * {@return this builder} Default {@value PowerpacksApi#BASE_URL}, from the contract.
     *
     * @param baseUrl https, or http to the loopback interface; no user, query or fragment
     * @throws IllegalArgumentException if it is any other URL
     */
    public Builder baseUrl(String baseUrl) {
      settings.baseUrl = BaseUrl.parse(Objects.requireNonNull(baseUrl, "baseUrl"));
      return this;
    }

    /**
     * {@return this builder} The {@link #baseUrl} may be http to any host, as to a fake in another
     * container. <strong>The auth token and all records travel unencrypted</strong>.
     */
    public Builder allowCleartext() {
      settings.cleartext = true;
      return this;
    }

    /**
     * {@return this builder} Default an OkHttp client of our own.
     *
     * @param httpClient its pool, dispatcher (5 requests a host by default), proxy, TLS and your
     *     code are used; it is not changed or closed. Code that does not return holds its slot
     */
    public Builder httpClient(OkHttpClient httpClient) {
      settings.httpClient = Objects.requireNonNull(httpClient, "httpClient");
      return this;
    }

    /**
     * {@return this builder} Default {@link RetryPolicy#defaults()}.
     *
     * @param retryPolicy {@link RetryPolicy#none()} for a single attempt
     */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      settings.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
      return this;
    }

    /**
     * {@return this builder} Default 30 s, or that of your OkHttp client; its others hold too.
     *
     * @param callTimeout time of one attempt, more than zero, at most 292 years
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Builder callTimeout(Duration callTimeout) {
      settings.callTimeout = RetryPolicy.positive("callTimeout", callTimeout);
      return this;
    }

    /**
     * {@return this builder} Default 300 in 5 s, which is Plivo's limit for an account.
     *
     * @param requests in any period at most, all threads together, 1 or more; others wait
     * @param period more than zero, at most 292 years
     * @throws IllegalArgumentException if one is out of bounds
     */
    public Builder rateLimit(int requests, Duration period) {
      settings.rateRequests = RetryPolicy.atLeastOne("requests", requests);
      settings.ratePeriod = RetryPolicy.positive("period", period);
      return this;
    }

    /** {@return this builder, for a client that sends requests as fast as they come} */
    public Builder noRateLimit() {
      settings.ratePeriod = Duration.ZERO;
      return this;
    }

    Builder workers(Workers workers) {
      settings.workers = workers;
      return this;
    }

    /**
     * {@return a new client, to be closed by the caller; nothing is sent yet}
     *
     * @throws IllegalStateException if credentials are missing, or would be sent unencrypted
     */
    public PowerpackClient build() {
      return new PowerpackClient(settings);
    }
  }
}
