package dev.powerpack;

import dev.failsafe.RateLimiter;
import dev.powerpack.api.PowerpacksApi;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * The way to the operations on a Plivo account. Immutable and thread-safe; one client serves a
 * whole program.
 *
 * <p>Every failure of a call is a {@link dev.powerpack.exception.PowerpackException}; a call on a
 * closed client is one too. A call waits for its response, retries included, for 2 minutes at most
 * unless the {@linkplain RetryPolicy#withTotalTime total time} is another one; an interruption ends
 * it and leaves the thread's interrupt flag set. Where a method has a twin that ends in
 * {@code Async}, that one returns a future: no thread waits, and cancelling the future ends the
 * request. What depends on the future runs on a thread of this client that nothing else needs, so
 * it may take its time, and may call the client.
 */
public final class PowerpackClient implements AutoCloseable {
  private final CallExecutor executor;
  private final Workers workers;
  private final @Nullable OkHttpClient owned;
  private final PowerpacksApi powerpacks;

  private PowerpackClient(Builder settings, Supplier<PlivoCredentials> credentials) {
    workers = settings.workers == null ? new Workers() : settings.workers;
    OkHttpClient given = settings.httpClient;
    OkHttpClient base = given == null ? HttpClients.create(workers.threads) : given;
    owned = given == null ? base : null;
    executor = new CallExecutor(settings.retryPolicy, settings.limiter(), workers);
    powerpacks = new Retrofit.Builder()
        .baseUrl(settings.baseUrl)
        .client(HttpClients.derive(
            base,
            settings.callTimeout,
            settings.retryPolicy.getTotalTime(),
            new AuthInterceptor(settings.baseUrl, credentials)))
        .addConverterFactory(new StrictMoshiConverterFactory())
        .addCallAdapterFactory(new CallAdapters(executor))
        .build()
        .create(PowerpacksApi.class);
  }

  /**
   * A client with the defaults of {@link #builder()}.
   *
   * @param authId the auth id of the account, as {@link PlivoCredentials#of} takes it
   * @param authToken the auth token of the account, as {@link PlivoCredentials#of} takes it
   * @return a client, to be closed by the caller
   * @throws IllegalArgumentException if the credentials are blank or cannot be sent
   */
  public static PowerpackClient create(String authId, String authToken) {
    return builder().credentials(PlivoCredentials.of(authId, authToken)).build();
  }

  /**
   * A client with the defaults of {@link #builder()} and the credentials of the environment
   * variables {@code PLIVO_AUTH_ID} and {@code PLIVO_AUTH_TOKEN}, which Plivo's own SDKs read.
   *
   * @return a client, to be closed by the caller
   * @throws IllegalStateException if one of them is not set; the message names it
   * @throws IllegalArgumentException if the credentials cannot be sent
   */
  public static PowerpackClient fromEnvironment() {
    return builder().credentials(Environment.credentials(System.getenv())).build();
  }

  /**
   * A builder with the defaults: Plivo's address, 300 requests in 5 s, 30 s a request,
   * {@link RetryPolicy#defaults()}.
   *
   * @return a builder that lacks the credentials
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the operations on powerpacks; the same object each time} */
  public PowerpacksApi powerpacks() {
    return powerpacks;
  }

  /**
   * Ends pending calls with a {@link dev.powerpack.exception.PowerpackException} and gives back
   * connections and threads; a {@link Builder#httpClient(OkHttpClient)} of the caller stays open.
   * Returns at once.
   */
  @Override
  public void close() {
    executor.close();
    workers.close();
    if (owned != null) {
      HttpClients.close(owned);
    }
  }

  /** Settings of a client. Only the credentials have no default. Not thread-safe. */
  public static final class Builder {
    private @Nullable Supplier<PlivoCredentials> credentials;
    private HttpUrl baseUrl = BaseUrl.parse(PowerpacksApi.BASE_URL);
    private @Nullable OkHttpClient httpClient;
    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private @Nullable Duration callTimeout;
    private int rateRequests = 300;
    private Duration ratePeriod = Duration.ofSeconds(5);
    private @Nullable Workers workers;

    private Builder() {}

    /**
     * The same credentials for all requests. There is no default.
     *
     * @param credentials the credentials
     * @return this builder
     */
    public Builder credentials(PlivoCredentials credentials) {
      Objects.requireNonNull(credentials, "credentials");
      return credentials(() -> credentials);
    }

    /**
     * Credentials that are got for each request, retries included, so that they can be rotated.
     * What the supplier throws, or that it returns null, ends the call with a
     * {@link dev.powerpack.exception.PowerpackException}. There is no default.
     *
     * @param credentials is called on the thread that sends, by several at once; a slow one delays
     *     its own call alone
     * @return this builder
     */
    public Builder credentials(Supplier<PlivoCredentials> credentials) {
      this.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * Address of the service. Default {@value PowerpacksApi#BASE_URL}, from the contract. A path in
     * it goes before the paths of the contract, with or without a slash at its end.
     *
     * @param baseUrl an https URL, or an http URL of the loopback interface, without user, query
     *     and fragment
     * @return this builder
     * @throws IllegalArgumentException if it is no such URL
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = BaseUrl.parse(Objects.requireNonNull(baseUrl, "baseUrl"));
      return this;
    }

    /**
     * An OkHttp client whose pool, dispatcher, proxy, TLS and interceptors are used; it is not
     * closed with this client. Default: one of our own. Redirects are not followed either way. Its
     * dispatcher bounds requests at the same time, 5 a host by default.
     *
     * @param httpClient the client; it is not changed, as a copy gets what this SDK adds
     * @return this builder
     */
    public Builder httpClient(OkHttpClient httpClient) {
      this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
      return this;
    }

    /**
     * When and how long to try again. Default {@link RetryPolicy#defaults()}.
     *
     * @param retryPolicy the policy, {@link RetryPolicy#none()} for a single attempt
     * @return this builder
     */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
      return this;
    }

    /**
     * Time of one attempt, from the connection to the last byte. Default 30 s, or what a
     * {@link #httpClient(OkHttpClient)} of yours says. OkHttp's own time-outs hold beside it: 10 s
     * to connect and 10 s without a byte, unless a client of yours has others.
     *
     * @param callTimeout more than zero, at most 292 years
     * @return this builder
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Builder callTimeout(Duration callTimeout) {
      this.callTimeout = RetryPolicy.positive("callTimeout", callTimeout);
      return this;
    }

    /**
     * Requests that this client sends in a period at most, all its walks and threads together.
     * Default 300 in 5 s, the limit of an account by Plivo's documentation. Requests beyond it
     * wait, within the total time of the retry policy.
     *
     * @param requests 1 or more
     * @param period more than zero, at most 292 years
     * @return this builder
     * @throws IllegalArgumentException if one of them is out of bounds
     */
    public Builder rateLimit(int requests, Duration period) {
      if (requests < 1) {
        throw new IllegalArgumentException("requests must be at least 1 but was " + requests);
      }
      this.rateRequests = requests;
      this.ratePeriod = RetryPolicy.positive("period", period);
      return this;
    }

    /**
     * Sends requests as fast as they come. By default there is a {@linkplain #rateLimit rate
     * limit}.
     *
     * @return this builder
     */
    public Builder noRateLimit() {
      this.ratePeriod = Duration.ZERO;
      return this;
    }

    /** Where waits are spent; tests put in some that do not wait. */
    Builder workers(Workers workers) {
      this.workers = workers;
      return this;
    }

    private @Nullable RateLimiter<Response<?>> limiter() {
      return ratePeriod.isZero()
          ? null
          : RateLimiter.<Response<?>>burstyBuilder(rateRequests, ratePeriod)
              .withMaxWaitTime(retryPolicy.getTotalTime())
              .build();
    }

    /**
     * Makes the client. Nothing is sent yet.
     *
     * @return a client, to be closed by the caller
     * @throws IllegalStateException if there are no credentials
     */
    public PowerpackClient build() {
      if (credentials == null) {
        throw new IllegalStateException(
            "credentials are missing; call credentials(PlivoCredentials.of(authId, authToken))");
      }
      return new PowerpackClient(this, credentials);
    }
  }
}
