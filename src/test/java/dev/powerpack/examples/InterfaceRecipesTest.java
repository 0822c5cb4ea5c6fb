package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How code that takes the generated interface is tested; docs/recipes.md shows it. */
final class InterfaceRecipesTest {
  private static final Powerpack STICKY =
      Powerpack.builder().uuid("1").name("alerts").build();
  private static final Powerpack OTHER =
      Powerpack.builder().uuid("2").name("offers").stickySender(false).build();

  @Test
  void fakeOfTheInterfaceStandsForAnAccount() {
    PowerpacksApi powerpacks = new FixedPowerpacks(
        Powerpack.builder().uuid("1").name("alerts").build(),
        Powerpack.builder().uuid("2").name("offers").stickySender(false).build());

    assertThat(new StickyNames(powerpacks).names()).isEqualTo("alerts");
  }

  @Test
  void fakeOfTheInterfaceIsReadInEveryWay() {
    PowerpacksApi powerpacks = new FixedPowerpacks(STICKY, OTHER);
    List<Powerpack> later = new ArrayList<>();

    powerpacks.list().forEachAsync(later::add).join();

    assertThat(later).containsExactly(STICKY, OTHER);
    assertThat(powerpacks.list().withReadAhead(4)).containsExactly(STICKY, OTHER);
    assertThat(powerpacks.list().page().getItems()).containsExactly(STICKY, OTHER);
    assertThat(powerpacks.list().withPageSize(1)).containsExactly(STICKY, OTHER);
    assertThat(new FixedPowerpacks().list()).isEmpty();
    assertThat(new FixedPowerpacks(many()).list()).containsExactly(many());
  }

  /** More than fit into a page: the fake does not look at the limit. */
  private static Powerpack[] many() {
    return IntStream.range(0, 53).mapToObj(FakePlivo::powerpack).toArray(Powerpack[]::new);
  }

  @Test
  void exceptionOfAFakeIsThatOfTheService() {
    PowerpacksApi powerpacks = new FixedPowerpacks() {
      @Override
      public PowerpackList listPage(@Nullable Integer limit, @Nullable Integer offset) {
        ApiException.Details details = new ApiException.Details(429, Headers.of(), "", null, null);
        throw new RateLimitException("too many requests", 3, details, Duration.ofSeconds(7));
      }
    };

    assertThat(new StickyNames(powerpacks).names()).isEqualTo("busy, try again in PT7S");
  }
}
