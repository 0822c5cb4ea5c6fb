package dev.powerpack.testing;

import dev.powerpack.model.PoolShortcode;
import java.time.OffsetDateTime;

/** What {@link FakePlivo#main} reads and prints. */
final class CommandLine {
  private static final String DEFAULT_PORT = "8080";

  private CommandLine() {}

  /**
   * Starts what the arguments say.
   *
   * @throws IllegalArgumentException if they are not understood; the message is for the user
   */
  static FakePlivo serve(String... args) {
    if (args.length > 2) {
      throw new IllegalArgumentException(
          "usage: FakePlivo [port [address]], but there were " + args.length + " arguments");
    }
    String port = args.length == 0 ? DEFAULT_PORT : args[0];
    FakePlivoBuilder builder = FakePlivo.builder();
    try {
      builder.port(Integer.parseInt(port));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("port must be 0 to 65535 but was " + port, e);
    }
    FakePlivo fake = (args.length < 2 ? builder : builder.address(args[1])).start();
    addShortcodes(fake);
    return fake;
  }

  /**
   * A shortcode of either country in the pool of the first powerpack, since no request puts one
   * there.
   */
  private static void addShortcodes(FakePlivo fake) {
    String pool = fake.powerpacks().all().get(0).numberPoolUuid();
    PoolShortcode shortcode = PoolShortcode.builder()
        .shortcode("444444")
        .numberPoolUuid(pool)
        .countryIso2("US")
        .addedOn(OffsetDateTime.parse("2022-10-09T11:24:35.085797Z"))
        .build();
    FakeList<PoolShortcode> shortcodes = fake.pool(pool).shortcodes();
    shortcodes.add(shortcode);
    shortcodes.add(shortcode.toBuilder().shortcode("555555").countryIso2("CA").build());
  }

  /** One line, from which a shell can take the variables. */
  static String describe(FakePlivo fake) {
    return "FakePlivo serves " + fake.powerpacks().all().size() + " powerpacks at " + fake.baseUrl()
        + " for PLIVO_AUTH_ID=" + fake.authId() + " PLIVO_AUTH_TOKEN=" + fake.authToken();
  }
}
