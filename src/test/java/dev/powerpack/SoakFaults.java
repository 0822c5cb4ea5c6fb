package dev.powerpack;

import static dev.powerpack.TestClients.response;

import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** Makes one response of twenty a fault, of five kinds in turns, and counts. */
final class SoakFaults implements Function<FakeRequest, @Nullable MockResponse> {
  private static final int ONE_OF = 20;
  private static final SocketEffect BREAK = new SocketEffect.CloseSocket();

  private final FakePlivo fake;
  private final AtomicInteger requests = new AtomicInteger();

  SoakFaults(FakePlivo fake) {
    this.fake = fake;
  }

  int requests() {
    return requests.get();
  }

  int faults() {
    return requests.get() / ONE_OF;
  }

  @Override
  public @Nullable MockResponse apply(FakeRequest request) {
    int number = requests.incrementAndGet();
    return number % ONE_OF == 0 ? fault(number / ONE_OF) : null;
  }

  private MockResponse fault(int number) {
    return switch (number % 5) {
      case 0 -> response(500).build();
      case 1 -> response(503).build();
      case 2 -> response(429).setHeader("Retry-After", 0).build();
      case 3 -> new MockResponse.Builder().onResponseStart(BREAK).build();
      default -> fake.page(20, 0).newBuilder().onResponseBody(BREAK).build();
    };
  }
}
