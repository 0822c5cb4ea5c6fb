package dev.powerpack.testing;

import dev.powerpack.model.NumberPriority;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.Priority;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes sample records. The same number makes the same record, on every machine. */
final class SamplePowerpack {
  private static final List<String> NAMES = List.of(
      "Order updates",
      "Login codes",
      "Appointment reminders",
      "Delivery alerts – north",
      "Zürich pick-up",
      "\"Weekend\" offers",
      "support");

  private static final List<String> APPLICATION_TYPES = List.of("", "xml", "phlo", "", "XML");

  private static final List<NumberPriority> NUMBER_PRIORITY = List.of(
      numberPriority(
          "US",
          "SMS",
          Priority.builder()
              .priority1("shortcode")
              .priority2("tollfree")
              .priority3("longcode")
              .build()),
      numberPriority("CA", "MMS", Priority.builder().priority1("longcode").build()));

  private static final OffsetDateTime NEWEST = OffsetDateTime.parse("2020-10-09T17:03:31.837944Z");
  private static final Duration APART = Duration.parse("PT7M31.4711S");
  // Keeps the oldest record in this century, whatever its number.
  private static final int DISTINCT_TIMES = 1_000_000;

  private SamplePowerpack() {}

  static Powerpack of(int number) {
    // Random and not SplittableRandom: its sequence is specified.
    Random random = new Random(number);
    String applicationType = APPLICATION_TYPES.get(Math.floorMod(number, APPLICATION_TYPES.size()));
    return Powerpack.builder()
        .uuid(uuid(number, random).toString())
        .name(NAMES.get(Math.floorMod(number, NAMES.size())) + " " + number)
        .stickySender(Math.floorMod(number, 3) != 1)
        .localConnect(Math.floorMod(number, 4) != 2)
        .applicationType(applicationType)
        .applicationId(applicationId(applicationType, random))
        .numberPool("/v1/Account/" + FakePlivo.DEFAULT_AUTH_ID + "/NumberPool/"
            + uuid(~number, random) + "/")
        .numberPriority(Math.floorMod(number, 6) == 1 ? NUMBER_PRIORITY : null)
        .createdOn(NEWEST.minus(APART.multipliedBy(Math.floorMod(number, DISTINCT_TIMES))))
        .build();
  }

  /** A UUID of version 4. Its first 32 bits alone are distinct, since the factor is odd. */
  private static UUID uuid(int number, Random random) {
    int distinct = number * 0x9E3779B1;
    long high = ((long) distinct << 32) | (random.nextInt() & 0xFFFF0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static String applicationId(String applicationType, Random random) {
    return switch (applicationType) {
      case "" -> "";
      case "phlo" -> uuid(random.nextInt(), random).toString();
      default -> "10" + (100_000_000_000_000L + random.nextInt(Integer.MAX_VALUE));
    };
  }

  private static NumberPriority numberPriority(
      String countryIso, String serviceType, Priority priority) {
    return NumberPriority.builder()
        .countryIso(countryIso)
        .serviceType(serviceType)
        .priority(priority)
        .build();
  }
}
