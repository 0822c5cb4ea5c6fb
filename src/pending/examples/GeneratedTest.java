package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.api.PowerpackApi;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** The examples of the generated packages run. */
final class GeneratedTest {
  @Test
  void bareRetrofitCallsTheService() throws IOException {
    try (FakePlivo fake = FakePlivo.start()) {
      OkHttpClient http =
          new OkHttpClient.Builder().addInterceptor(chain -> lead(chain, fake)).build();

      PowerpackList page = Generated.api(http, fake.authId(), 10, 20).body();

      assertThat(page).isNotNull();
      assertThat(page.getObjects()).isEqualTo(fake.powerpacks().subList(20, 30));
      HttpRecipes.end(http);
    }
  }

  /** Adds the credentials, and takes what is meant for Plivo to the account of the test. */
  private static Response lead(Interceptor.Chain chain, FakePlivo fake) throws IOException {
    String meant = chain.request().url().toString();
    assertThat(meant).startsWith(PowerpackApi.BASE_URL + "/");
    String target = fake.baseUrl() + meant.substring(PowerpackApi.BASE_URL.length() + 1);
    return chain.proceed(chain
        .request()
        .newBuilder()
        .url(HttpUrl.get(target))
        .header("Authorization", Credentials.basic(fake.authId(), fake.authToken()))
        .build());
  }

  @Test
  void bareMoshiReadsAndWritesAModel() throws IOException {
    assertThat(Generated.model("{\"error\":\"not found\",\"unknown\":1,\"api_id\":null}"))
        .isEqualTo("{\"error\":\"not found\"}");
  }
}
