package dev.powerpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this SDK, which the build writes into a resource. */
final class Version {
  static final String USER_AGENT = "powerpack-sdk-java/" + read();

  private Version() {}

  private static String read() {
    Properties properties = new Properties();
    // An absolute name, which a shrinker that renames packages leaves as it is.
    try (InputStream in = Version.class.getResourceAsStream("/dev/powerpack/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
