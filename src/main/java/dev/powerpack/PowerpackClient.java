package dev.powerpack;

import dev.failsafe.spi.Scheduler;
import dev.powerpack.api.PowerpackApi;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Lists the powerpacks of a Plivo account. Immutable and thread-safe; one client serves a whole
 * program.
 *
 * <p>Every failure of a call is a {@link PowerpackException}; a call on a closed client is one too.
 */
public final class PowerpackClient implements AutoCloseable {
  private final Engine engine;

  private PowerpackClient(Engine engine) {
    this.engine = engine;
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

  /**
   * The first page: 20 powerpacks at most. Waits for it, as {@link #list(PageRequest)} does.
   *
   * @return the page, empty where the account has no powerpacks
   * @throws PowerpackException if the call fails; the subclass says how
   */
  public PowerpackPage list() {
    return list(PageRequest.first());
  }

  /**
   * One page. Waits for it, repetitions included, for 2 minutes at most unless the
   * {@linkplain RetryPolicy#withTotalTime total time} is another one. An interruption ends the call
   * and leaves the thread's interrupt flag set.
   *
   * @param request which page, {@link PageRequest#first()} for the first one
   * @return the page, empty where it lies beyond the end
   * @throws ApiException if the service answers with something other than a page
   * @throws NetworkException if no whole answer comes in time, or the thread is interrupted
   * @throws MalformedResponseException if the answer breaks the contract
   * @throws PowerpackException if the client is closed, or the supplier of the credentials fails
   */
  public PowerpackPage list(PageRequest request) {
    return PageFetcher.await(engine.fetcher.fetch(Objects.requireNonNull(request, "request")));
  }

  /**
   * One page, later. No thread waits for it; cancelling the future ends the request and its
   * repetitions. What depends on the future runs on a thread of OkHttp or of this client unless it
   * names an executor; do not block there.
   *
   * @param request which page, {@link PageRequest#first()} for the first one
   * @return completes with the page, or with a {@link PowerpackException} as
   *     {@link #list(PageRequest)} throws it
   */
  public CompletableFuture<PowerpackPage> listAsync(PageRequest request) {
    return engine.fetcher.fetch(Objects.requireNonNull(request, "request"));
  }

  /**
   * All powerpacks, page by page, each exactly once even if the account changes meanwhile. Nothing
   * is asked for before the first record is.
   *
   * @return the powerpacks from the first one on, 20 a request, one page at a time
   */
  public PowerpackPager listAll() {
    return new PowerpackPager(engine.fetcher, PageRequest.first(), 1);
  }

  /**
   * The generated operations, with the address, the credentials and the bounds of this client, but
   * without its retries, its rate limit and its exceptions for errors. The placeholder <code>
   * {auth_id}</code> as the auth id stands for the one of the credentials.
   *
   * @return the same object each time; it is thread-safe
   */
  public PowerpackApi api() {
    return engine.api;
  }

  /**
   * Ends what is under way with a {@link PowerpackException} and gives back connections and
   * threads; a {@link Builder#httpClient(OkHttpClient)} of the caller stays open.
   */
  @Override
  public void close() {
    engine.close();
  }

  /** Settings of a client. Only the credentials have no default. Not thread-safe. */
  public static final class Builder {
    private @Nullable Supplier<PlivoCredentials> credentials;
    HttpUrl baseUrl = BaseUrl.parse(PowerpackApi.BASE_URL);

    @Nullable
    OkHttpClient httpClient;

    RetryPolicy retryPolicy = RetryPolicy.defaults();

    @Nullable
    Duration callTimeout;

    int rateRequests = 300;
    Duration ratePeriod = Duration.ofSeconds(5);

    @Nullable
    Scheduler scheduler;

    @Nullable
    ScheduledExecutorService timer;

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
     * Credentials that are asked for at each request, repetitions included, so that they can be
     * rotated. What the supplier throws, or that it returns null, ends the call with a
     * {@link PowerpackException}. There is no default.
     *
     * @param credentials is called on threads of OkHttp, by several at once
     * @return this builder
     */
    public Builder credentials(Supplier<PlivoCredentials> credentials) {
      this.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * Address of the service. Default {@value PowerpackApi#BASE_URL}, from the contract. A path in
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

    /** Where waits are spent; tests put in one that does not wait. */
    Builder scheduler(Scheduler scheduler) {
      this.scheduler = scheduler;
      return this;
    }

    /** Where the total time runs out; tests put in one that they let run out. */
    Builder timer(ScheduledExecutorService timer) {
      this.timer = timer;
      return this;
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
      return new PowerpackClient(new Engine(this, credentials));
    }
  }
}
