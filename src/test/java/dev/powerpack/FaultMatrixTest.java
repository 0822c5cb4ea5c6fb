package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault in every use: what is thrown, how many requests were sent, and that nothing is lost,
 * comes twice or is left open.
 */
final class FaultMatrixTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Logger LOGGER = Logger.getLogger(OkHttpClient.class.getName());
  private static final FaultTable TABLE = new FaultTable();

  private final List<PowerpackException> failures = new ArrayList<>();

  static Stream<Fault> faults() {
    return Stream.of(
            ConnectionFaults.all(), TlsFaults.all(), Http2Faults.all(), ResponseFaults.all())
        .flatMap(faults -> faults);
  }

  static Stream<Arguments> cells() {
    return faults()
        .flatMap(fault -> Arrays.stream(FaultUse.values()).map(use -> arguments(fault, use)));
  }

  @BeforeAll
  static void quieten() {
    // The server writes a trace for each connection of HTTP/2 that it broke, as it was told.
    LOGGER.setLevel(Level.WARNING);
  }

  @AfterAll
  static void print() {
    LOGGER.setLevel(null);
    System.out.print(TABLE);
  }

  @Test
  void faultsAreDistinct() {
    assertThat(faults().map(Fault::name)).doesNotHaveDuplicates().hasSizeGreaterThan(40);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cells")
  void faultThatPassesIsThrownOnlyIfItIsNotRetried(Fault fault, FaultUse use) {
    try (FaultySite site = new FaultySite(1, use.isWalk())) {
      run(site, fault, use, false);
      boolean isThrown = fault.failure() != null && !fault.isRetried();
      assertThat(failures).hasSize(isThrown ? 1 : 0);
      assertThat(site.struck()).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cells")
  void faultThatStaysIsThrownAfterItsAttempts(Fault fault, FaultUse use) {
    try (FaultySite site = new FaultySite(Integer.MAX_VALUE, use.isWalk())) {
      run(site, fault, use, true);
      if (fault.failure() == null) {
        assertThat(failures).isEmpty();
      } else {
        // What was read ahead has failed too by the time that the first failure is seen.
        assertThat(failures).hasSizeBetween(1, use == FaultUse.WALK_AHEAD ? 3 : 1);
        assertRequestsAreAttempts(site, fault, use);
      }
    }
  }

  private static void assertRequestsAreAttempts(FaultySite site, Fault fault, FaultUse use) {
    if (use.isWalk()) {
      // OkHttp replaces a connection that breaks when it is used again. In HTTP/2 the three pages
      // share connections, so an attempt at one of them may meet what breaks under the others too.
      assertThat(site.struck()).isBetween(fault.attempts(), 3 * 3 * fault.attempts());
    } else {
      assertThat(site.struck()).isEqualTo(fault.attempts());
    }
  }

  private void run(FaultySite site, Fault fault, FaultUse use, boolean forEver) {
    fault.cause().accept(site);
    long begin = System.nanoTime();
    List<Powerpack> delivered = use.run(site.client(), failures, site::mend);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);

    List<Powerpack> all = site.fake().powerpacks();
    assertThat(delivered).isEqualTo(use.isWalk() ? all : all.subList(0, 20));
    assertThat(failures).allSatisfy(failure -> {
      assertThat(failure).isExactlyInstanceOf(fault.failure());
      assertThat(failure.getAttempts()).isEqualTo(fault.attempts());
    });
    site.assertNothingIsLeaked();
    String outcome = failures.isEmpty() ? "all" : failures.get(0).getClass().getSimpleName();
    TABLE.add(fault, forEver, outcome, site.struck() + site.served());
  }
}
