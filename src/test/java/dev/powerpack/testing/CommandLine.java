package dev.powerpack.testing;

/** What {@link FakePlivo#main} reads and prints. */
final class CommandLine {
  private static final String DEFAULT_PORT = "8080";

  private CommandLine() {}

  /**
   * Starts what the arguments ask for.
   *
   * @throws IllegalArgumentException if they are not understood; the message is for the user
   */
  static FakePlivo serve(String... args) {
    if (args.length > 1) {
      throw new IllegalArgumentException(
          "usage: FakePlivo [port], but there were " + args.length + " arguments");
    }
    String port = args.length == 0 ? DEFAULT_PORT : args[0];
    try {
      return FakePlivo.builder().port(Integer.parseInt(port)).start();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("port must be 0 to 65535 but was " + port, e);
    }
  }

  /** One line, from which a shell can take the variables. */
  static String describe(FakePlivo fake) {
    return "FakePlivo serves " + fake.powerpacks().all().size() + " powerpacks at " + fake.baseUrl()
        + " for PLIVO_AUTH_ID=" + fake.authId() + " PLIVO_AUTH_TOKEN=" + fake.authToken();
  }
}
