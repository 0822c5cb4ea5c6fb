package dev.powerpack.testing;

import dev.powerpack.model.Powerpack;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;

/**
 * A Plivo account behind the operations of the contract, by default with 53 powerpacks, on a free
 * port of the loopback interface. Its responses are made from the generated models, and its bounds
 * are those of the contract:
 *
 * <ul>
 *   <li>401 for other credentials, 404 for another path or account, 405 for a method that a path
 *       does not have, 404 for what is not on the account, 400 for a parameter or a body that is
 *       not as the contract says, in this order. The contract wants more than SDKs of Plivo send,
 *       so a null counts as absent, an update keeps what it leaves out, as long as it sets
 *       something, a deletion or removal of <code>{}</code> keeps the numbers, {@code rent} may be
 *       a text, and names that the contract does not have are skipped;
 *   <li>a page beyond the end is empty. {@code next} and {@code previous} are absent where there is
 *       none;
 *   <li>what is created is listed, at the end; names of powerpacks are unique, and a number is in
 *       one pool at most;
 *   <li>a number can be added to a pool once the account has {@linkplain #rent rented} it, or by
 *       renting it on the way; what is given back drops out of its pool. The account keeps the
 *       numbers of a powerpack that a test takes away;
 *   <li>a path with a second slash at its end counts as the path, as the service seems to do.
 * </ul>
 *
 * <p>What no source says of the service is an {@link Assumption}, and can be changed.
 *
 * <p>Thread-safe: the account may change while requests come in, and each page shows one state of
 * it.
 */
public final class FakePlivo extends FakeServer {
  /** Auth id of the account unless the builder sets another one: 20 characters, as Plivo's have. */
  public static final String DEFAULT_AUTH_ID = "MA2025RK4E639VJFZAGV";

  /**
   * Auth token of the account unless the builder sets another one: 40 characters, as Plivo's have,
   * and no secret.
   */
  public static final String DEFAULT_AUTH_TOKEN = "FAKETOKEN0FAKETOKEN1FAKETOKEN2FAKETOKEN3";

  static final int DEFAULT_POWERPACKS = 53;

  /** Not by the name "localhost", which may be an IPv6 address too: baseUrl() promises this one. */
  @SuppressWarnings("AddressSelection") // No name is looked up.
  static final InetAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0).getAddress();

  private final AccountState account;
  private final String authToken;
  private final InetAddress address;

  FakePlivo(AccountState account, String authToken, InetAddress address, boolean recordRequests) {
    super(recordRequests);
    this.account = account;
    this.authToken = authToken;
    // Which of all addresses another machine uses is not known here.
    this.address = address.isAnyLocalAddress() ? LOOPBACK : address;
  }

  /**
   * Starts an account with the defaults: a free port, 53 powerpacks, {@link #DEFAULT_AUTH_ID} and
   * its token.
   *
   * @return an account, to be closed by the caller
   * @throws UncheckedIOException if no port is free
   */
  public static FakePlivo start() {
    return builder().start();
  }

  /** {@return a builder with the defaults of {@link #start()}} */
  public static FakePlivoBuilder builder() {
    return new FakePlivoBuilder();
  }

  /**
   * A sample record, the same for the same number. No two numbers share a uuid, a name or a pool;
   * the kind of the application, fractional digits and optional values vary. The pool is the one of
   * {@link #DEFAULT_AUTH_ID}.
   *
   * @param number any number
   * @return the record of that number
   */
  public static Powerpack powerpack(int number) {
    return SamplePowerpack.of(number);
  }

  /**
   * Serves an account until the process is stopped: {@code FakePlivo [port [address]]}. Default
   * port 8080, 0 to 65535, where 0 is any free one; default address 127.0.0.1, as in
   * {@link FakePlivoBuilder#address}. The pool of its first powerpack holds two shortcodes, since
   * no request adds any. Prints one line with the address and the credentials; exits with 2 where
   * it cannot serve.
   *
   * @param args nothing, or the port, or the port and the address
   */
  public static void main(String... args) {
    try {
      FakePlivo fake = CommandLine.serve(Objects.requireNonNull(args, "args"));
      System.out.println(CommandLine.describe(fake));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /**
   * {@return the address with a slash at the end, {@code http://127.0.0.1:49152/} for example, also
   * where it listens on all addresses}
   */
  public String baseUrl() {
    return new HttpUrl.Builder()
        .scheme("http")
        .host(address.getHostAddress())
        .port(server().getPort())
        .build()
        .toString();
  }

  /** {@return the auth id that is accepted} */
  public String authId() {
    return account.authId;
  }

  /** {@return the auth token that is accepted} */
  public String authToken() {
    return authToken;
  }

  /** {@return the powerpacks of the account, to be read and changed} */
  public FakeList<Powerpack> powerpacks() {
    return account.powerpacks;
  }

  /**
   * The pool with this uuid, empty at first. Requests find it once a powerpack has it.
   *
   * @param numberPoolUuid uuid of the pool, as {@link Powerpack#numberPoolUuid()} returns it
   * @return the pool, the same object each time until its powerpack is deleted
   */
  public FakePool pool(String numberPoolUuid) {
    return account.pool(Objects.requireNonNull(numberPoolUuid, "numberPoolUuid"));
  }

  /**
   * Rents numbers for the account, so that they can be added to pools.
   *
   * @param numbers digits, the country code first
   */
  public void rent(String... numbers) {
    account.rented.addAll(List.of(Objects.requireNonNull(numbers, "numbers")));
  }

  /** {@return the numbers that the account rents now; a copy} */
  public Set<String> rented() {
    return account.rented();
  }

  /**
   * The normal response, to be changed by way of {@code newBuilder()}.
   *
   * @param limit 1 or more; beyond the contract's bound it makes a page that is longer than it may
   *     be
   * @param offset 0 or more; beyond the end it makes an empty page
   * @return a page of the account as it is now
   * @throws IllegalArgumentException if one of them is out of bounds
   */
  public MockResponse page(int limit, int offset) {
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException(
          "limit must be 1 or more and offset 0 or more but they were " + limit + " and " + offset);
    }
    return new PowerpackOperations(account)
        .list(FakePage.of(account.powerpacks.all(), limit, offset));
  }
}
