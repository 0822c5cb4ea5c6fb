package dev.powerpack.testing;

import dev.powerpack.model.Powerpack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;

/**
 * Starts a {@link FakePlivo}. Not thread-safe. Each {@link #start()} makes a server with an account
 * of its own.
 */
public final class FakePlivoBuilder {
  private InetAddress address = FakePlivo.LOOPBACK;
  private int port = 0;
  private String authId = FakePlivo.DEFAULT_AUTH_ID;
  private String authToken = FakePlivo.DEFAULT_AUTH_TOKEN;
  private List<Powerpack> powerpacks = samples(FakePlivo.DEFAULT_POWERPACKS);
  private final Map<Assumption, Integer> assumptions = new EnumMap<>(Assumption.class);
  private boolean recordRequests = true;

  FakePlivoBuilder() {}

  /**
   * {@return this builder} Default 127.0.0.1, which only this machine reaches. What is reached from
   * elsewhere takes the default credentials, which are known, from everyone.
   *
   * @param address to listen on, or the name of one; 0.0.0.0 for all of this machine
   * @throws IllegalArgumentException if it is not an address, nor the name of one
   */
  @SuppressWarnings("AddressSelection") // A server has one address.
  public FakePlivoBuilder address(String address) {
    // An empty one would be read as the loopback address.
    if (Objects.requireNonNull(address, "address").isEmpty()) {
      throw new IllegalArgumentException("address must not be empty");
    }
    try {
      this.address = InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "address must be one or the name of one but was '" + address + "'", e);
    }
    return this;
  }

  /**
   * {@return this builder} Default 0, which takes any free port.
   *
   * @param port to listen on, 0 to 65535
   * @throws IllegalArgumentException if the port is out of bounds
   */
  public FakePlivoBuilder port(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535 but was " + port);
    }
    this.port = port;
    return this;
  }

  /**
   * {@return this builder} Default {@link FakePlivo#DEFAULT_AUTH_ID}.
   *
   * @param authId of the account, not empty, and without a colon
   * @throws IllegalArgumentException if it is empty or holds a colon
   */
  public FakePlivoBuilder authId(String authId) {
    Objects.requireNonNull(authId, "authId");
    // HTTP Basic has no way to send a user name that holds a colon.
    if (authId.isEmpty() || authId.contains(":")) {
      throw new IllegalArgumentException(
          "authId must not be empty nor hold a colon but was '" + authId + "'");
    }
    this.authId = authId;
    return this;
  }

  /**
   * {@return this builder} Default {@link FakePlivo#DEFAULT_AUTH_TOKEN}.
   *
   * @param authToken of the account
   */
  public FakePlivoBuilder authToken(String authToken) {
    this.authToken = Objects.requireNonNull(authToken, "authToken");
    return this;
  }

  /**
   * {@return this builder} Default 53: {@link FakePlivo#powerpack} of 0, of 1 and so on.
   *
   * @param count number of powerpacks on the account, 0 or more
   * @throws IllegalArgumentException if the number is negative
   */
  public FakePlivoBuilder powerpacks(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("powerpacks must be 0 or more but was " + count);
    }
    return powerpacks(samples(count));
  }

  /**
   * {@return this builder} Default 53 samples.
   *
   * @param powerpacks those on the account, in the order in which they are listed; copied
   */
  public FakePlivoBuilder powerpacks(List<Powerpack> powerpacks) {
    this.powerpacks = List.copyOf(Objects.requireNonNull(powerpacks, "powerpacks"));
    return this;
  }

  /**
   * {@return this builder} Default 400, and for {@link Assumption#POWERPACK_IS_DELETED} 200.
   *
   * @param assumption the case, of which no source says what the status is
   * @param status 400 to 599; of a powerpack that is deleted 200, or 204, which has no body
   * @throws IllegalArgumentException if the status is out of bounds
   */
  public FakePlivoBuilder assume(Assumption assumption, int status) {
    Objects.requireNonNull(assumption, "assumption");
    assumptions.put(assumption, assumption.checked(status));
    return this;
  }

  /**
   * {@return this builder} Default true; false keeps memory flat in a long run.
   *
   * @param recordRequests whether {@link FakePlivo#requests()} keeps each request
   */
  public FakePlivoBuilder recordRequests(boolean recordRequests) {
    this.recordRequests = recordRequests;
    return this;
  }

  /**
   * Starts to listen.
   *
   * @return an account, to be closed by the caller
   * @throws UncheckedIOException if the port is not free, or the address not one of this machine
   */
  public FakePlivo start() {
    AccountState account = new AccountState(authId, powerpacks, assumptions);
    List<Route> routes = Stream.of(
            new PowerpackOperations(account).routes(),
            NumberOperations.all(account),
            new ShortcodeOperations(account).routes())
        .flatMap(List::stream)
        .toList();
    FakePlivo fake = new FakePlivo(account, authToken, address, recordRequests);
    MockWebServer server = fake.server();
    server.setDispatcher(new PlivoDispatcher(fake, routes));
    server.setServerSocketFactory(new NoDelayServerSockets());
    try {
      // Under its digits as its name, so that no name is looked up.
      server.start(InetAddress.getByAddress(address.getHostAddress(), address.getAddress()), port);
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException(
          "Cannot listen on " + address.getHostAddress() + ":" + port + ": " + e.getMessage(), e);
    }
    return fake;
  }

  private static List<Powerpack> samples(int count) {
    return IntStream.range(0, count).mapToObj(FakePlivo::powerpack).toList();
  }
}
