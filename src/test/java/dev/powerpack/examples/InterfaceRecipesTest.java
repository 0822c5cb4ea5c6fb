package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/** How code that takes the generated interface is tested; docs/recipes.md shows it. */
final class InterfaceRecipesTest {
  private final PowerpacksApi powerpacks = mock(PowerpacksApi.class, CALLS_REAL_METHODS);

  @Test
  void mockOfTheInterfaceStandsForAnAccount() {
    PowerpackList page = PowerpackList.builder()
        .meta(PageMeta.builder().totalCount(2).build())
        .objects(List.of(
            Powerpack.builder().uuid("1").name("alerts").build(),
            Powerpack.builder().uuid("2").name("offers").stickySender(false).build()))
        .build();
    doReturn(page).when(powerpacks).listPage(any(), any());

    assertThat(new StickyNames(powerpacks).names()).isEqualTo("alerts");
  }

  @Test
  void exceptionOfAMockIsThatOfTheService() {
    ApiException.Details details = new ApiException.Details(429, Headers.of(), "", null, null);
    RateLimitException busy =
        new RateLimitException("too many requests", 3, details, Duration.ofSeconds(7));
    doThrow(busy).when(powerpacks).listPage(any(), any());

    assertThat(new StickyNames(powerpacks).names()).isEqualTo("busy, try again in PT7S");
  }
}
