package dev.powerpack;

import static dev.powerpack.AccountTest.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;
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

  private enum Use {
    PAGE,
    PAGE_ASYNC,
    WALK,
    WALK_AHEAD;

    boolean isWalk() {
      return this == WALK || this == WALK_AHEAD;
    }
  }

  private final List<PowerpackException> failures = new ArrayList<>();

  static Stream<Fault> faults() {
    return Stream.of(ConnectionFaults.all(), Http2Faults.all(), ResponseFaults.all())
        .flatMap(faults -> faults);
  }

  static Stream<Arguments> cells() {
    return faults().flatMap(fault -> Arrays.stream(Use.values()).map(use -> arguments(fault, use)));
  }

  @BeforeAll
  static void quieten() {
    // The server writes a trace for each connection of HTTP/2 that it broke, as it was told.
    LOGGER.setLevel(Level.WARNING);
  }

  @AfterAll
  static void speakUp() {
    LOGGER.setLevel(null);
  }

  @Test
  void faultsAreDistinct() {
    assertThat(faults().map(Fault::name)).doesNotHaveDuplicates().hasSizeGreaterThan(70);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cells")
  void faultThatPassesIsThrownOnlyIfItIsNotRetried(Fault fault, Use use) throws Exception {
    try (FaultySite site = new FaultySite(1, use.isWalk())) {
      run(site, fault, use);
      assertThat(failures).hasSize(fault.failure() != null && fault.attempts() == 1 ? 1 : 0);
      assertThat(site.struck()).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cells")
  void faultThatStaysIsThrownAfterItsAttempts(Fault fault, Use use) throws Exception {
    try (FaultySite site = new FaultySite(Integer.MAX_VALUE, use.isWalk())) {
      run(site, fault, use);
      if (fault.failure() == null) {
        assertThat(failures).isEmpty();
      } else if (use == Use.WALK_AHEAD) {
        // What was read ahead has failed too by the time that the first failure is seen. In HTTP/2
        // the pages share connections, and an attempt meets what breaks under the others.
        assertThat(failures).hasSizeBetween(1, 3);
        assertThat(site.struck()).isBetween(fault.attempts(), 9 * fault.attempts());
      } else {
        assertThat(failures).hasSize(1);
        assertThat(site.struck()).isEqualTo(fault.attempts());
      }
    }
  }

  private void run(FaultySite site, Fault fault, Use use) throws Exception {
    fault.cause().in(site);
    long begin = System.nanoTime();
    List<Powerpack> delivered = delivered(use, site.client(), site::mend);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);

    List<Powerpack> all = site.fake.powerpacks().all();
    assertThat(delivered).isEqualTo(use.isWalk() ? all : all.subList(0, 20));
    assertThat(failures).allSatisfy(failure -> {
      assertThat(failure).isExactlyInstanceOf(fault.failure());
      assertThat(failure.getAttempts()).isEqualTo(fault.attempts());
      assertThat(failure.getMessage()).isNotBlank().doesNotContain("null");
    });
    site.assertNothingIsLeaked();
  }

  /** Continues after each failure, as a caller would that wants all. */
  private List<Powerpack> delivered(Use use, PowerpackClient client, Runnable mend) {
    List<Powerpack> delivered = new ArrayList<>();
    Iterator<Powerpack> walk =
        client.powerpacks().list().withReadAhead(use == Use.WALK_AHEAD ? 3 : 1).iterator();
    while (true) {
      try {
        if (!use.isWalk()) {
          CallStyle style = use == Use.PAGE ? CallStyle.BLOCKING : CallStyle.ASYNC;
          return style.firstPage(client).getItems();
        }
        walk.forEachRemaining(delivered::add);
        return delivered;
      } catch (PowerpackException | CompletionException e) {
        failures.add(failureOf(() -> {
          throw e;
        }));
        assertThat(failures).as("failures though the fault was mended").hasSizeLessThan(10);
        mend.run();
      }
    }
  }
}
