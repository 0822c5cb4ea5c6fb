package dev.powerpack.fake;

import static dev.powerpack.fake.PlainClient.PATH;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakeList;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakePlivoBuilder;
import dev.powerpack.testing.FakeRequest;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A null is rejected where a test gives it, not at a request that comes later. */
@SuppressWarnings("NullAway") // What a caller without a checker does.
final class FakePlivoNullsTest {
  @AutoClose
  private final FakePlivo fake = FakePlivo.start();

  @AutoClose
  private final PlainClient client = new PlainClient(fake);

  @Test
  void nullIsRejectedByTheNameOfItsParameter() throws IOException {
    FakePlivoBuilder builder = FakePlivo.builder();
    rejected("address", () -> builder.address(null));
    rejected("authId", () -> builder.authId(null));
    rejected("authToken", () -> builder.authToken(null));
    rejected("powerpacks", () -> builder.powerpacks(null));
    rejected("assumption", () -> builder.assume(null, 200));

    rejected("args", () -> FakePlivo.main((String[]) null));
    rejected("numberPoolUuid", () -> fake.pool(null));
    rejected("numbers", () -> fake.rent((String[]) null));
    rejected("delay", () -> fake.delay(null));
    rejected("response", () -> fake.enqueue(null));
    rejected("hook", () -> fake.onRequest(null));
    rejected("function", () -> fake.respondWith(null));

    FakeList<Powerpack> list = fake.powerpacks();
    rejected("record", () -> list.add(null));
    rejected("record", () -> list.add(0, null));
    rejected("key", () -> list.remove(null));

    FakeRequest request = client.received(client.request(PATH));
    rejected("name", () -> request.query(null));
  }

  private static void rejected(String parameter, ThrowingCallable call) {
    assertThatThrownBy(call)
        .as(parameter)
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(parameter);
  }
}
