package dev.powerpack;

import dev.powerpack.api.NumbersApi;
import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.api.ShortcodesApi;
import dev.powerpack.api.TollfreeNumbersApi;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * The way to the operations on a Plivo account. Immutable and thread-safe; one client serves a
 * whole program.
 *
 * <p>Every failure of a call is a {@link dev.powerpack.exception.PowerpackException}. A call waits
 * for 2 minutes at most, retries included, unless the {@linkplain RetryPolicy#withTotalTime total
 * time} is another one; an interruption ends it and leaves the thread's interrupt flag set. A
 * method that ends in {@code Async} returns a future: no thread waits, and cancelling it ends the
 * request. What depends on it runs on a thread that nothing else needs, and may call the client.
 */
public final class PowerpackClient implements AutoCloseable {
  private final Transport transport;

  private PowerpackClient(Settings settings) {
    transport = new Transport(settings);
  }

  /**
   * {@return a client with defaults, to be closed by the caller}
   *
   * @param authId as {@link PlivoCredentials#of} takes it
   * @param authToken as {@link PlivoCredentials#of} takes it
   * @throws IllegalArgumentException if the credentials are blank or cannot be sent
   */
  public static PowerpackClient create(String authId, String authToken) {
    return builder().credentials(PlivoCredentials.of(authId, authToken)).build();
  }

  /**
   * {@return a client with the credentials of {@code PLIVO_AUTH_ID} and {@code PLIVO_AUTH_TOKEN} in
   * the environment, which Plivo's own SDKs read, to be closed by the caller} The rest is defaults.
   *
   * @throws IllegalStateException if one is not set; the message names it
   * @throws IllegalArgumentException if they cannot be sent
   */
  public static PowerpackClient fromEnvironment() {
    return builder().credentials(Environment.credentials(System.getenv())).build();
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
     * The same credentials for all requests. There is no default.
     *
     * @param same the credentials of the account
     * @return this builder
     */
    public Builder credentials(PlivoCredentials same) {
      Objects.requireNonNull(same, "credentials");
      return credentials(() -> same);
    }

    /**
     * Credentials that are got for each request, so that they can be rotated. What the supplier
     * throws, or a null, ends the call.
     *
     * @param credentials is called on the thread that sends, by several at once
     * @return this builder
     */
    public Builder credentials(Supplier<PlivoCredentials> credentials) {
      settings.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * Address of the service. Default {@value PowerpacksApi#BASE_URL}, from the contract. Its path
     * goes before those of the contract.
     *
     * @param baseUrl https, or http to the loopback interface; without user, query and fragment
     * @return this builder
     * @throws IllegalArgumentException if it is no such URL
     */
    public Builder baseUrl(String baseUrl) {
      settings.baseUrl = BaseUrl.parse(Objects.requireNonNull(baseUrl, "baseUrl"));
      return this;
    }

    /**
     * An OkHttp client whose pool, dispatcher (5 requests a host by default), proxy, TLS and
     * interceptors are used. Default one of our own. It is neither changed nor closed.
     *
     * @param httpClient the client; redirects are not followed either way
     * @return this builder
     */
    public Builder httpClient(OkHttpClient httpClient) {
      settings.httpClient = Objects.requireNonNull(httpClient, "httpClient");
      return this;
    }

    /**
     * When and how long to retry. Default {@link RetryPolicy#defaults()}.
     *
     * @param retryPolicy {@link RetryPolicy#none()} for a single attempt
     * @return this builder
     */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      settings.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
      return this;
    }

    /**
     * Time of one attempt. Default 30 s, or what a client of yours says. OkHttp's 10 s to connect
     * and 10 s without a byte hold beside it.
     *
     * @param callTimeout more than zero, at most 292 years
     * @return this builder
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Builder callTimeout(Duration callTimeout) {
      settings.callTimeout = RetryPolicy.positive("callTimeout", callTimeout);
      return this;
    }

    /**
     * Requests in any period at most, all threads together; others wait. Default 300 in 5 s, which
     * is Plivo's limit for an account.
     *
     * @param requests 1 or more
     * @param period more than zero, at most 292 years
     * @return this builder
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

    /** Where time is kept; tests put in one that does not wait. */
    Builder workers(Workers workers) {
      settings.workers = workers;
      return this;
    }

    /**
     * {@return a new client, to be closed by the caller; nothing is sent yet}
     *
     * @throws IllegalStateException if there are no credentials
     */
    public PowerpackClient build() {
      return new PowerpackClient(settings);
    }
  }
}
