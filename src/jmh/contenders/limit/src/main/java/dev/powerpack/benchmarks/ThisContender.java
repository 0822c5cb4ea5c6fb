package dev.powerpack.benchmarks;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Okio;

/**
 * The limit: no client that is made of OkHttp and Moshi can be faster. It takes the bytes of a
 * response and reads none of them; where it decodes, it skips the page.
 */
public final class ThisContender implements Contender {
  private final OkHttpClient http = new OkHttpClient();
  private Request request;

  @Override
  public Decoder decoder() {
    return body -> {
      try (JsonReader reader = JsonReader.of(body.source())) {
        reader.skipValue();
        return reader.peek();
      }
    };
  }

  @Override
  public void connect(String baseUrl, String authId, String authToken) {
    request = new Request.Builder()
        .url(baseUrl + "v1/Account/" + authId + "/Powerpack/?limit=20&offset=0")
        .header("Authorization", Credentials.basic(authId, authToken))
        .build();
  }

  @Override
  public Object fetch() throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return response.body().source().readAll(Okio.blackhole());
    }
  }

  @Override
  public String lastUuid(Object page) {
    return NOT_READ;
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
