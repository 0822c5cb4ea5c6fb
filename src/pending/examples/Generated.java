package dev.powerpack.examples;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.powerpack.api.PowerpackApi;
import dev.powerpack.model.ErrorBody;
import dev.powerpack.model.PowerpackList;
import java.io.IOException;
import okhttp3.OkHttpClient;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** What the Javadoc of the generated packages shows, one method each. */
final class Generated {
  private Generated() {}

  static Response<PowerpackList> api(OkHttpClient http, String authId, int limit, int offset)
      throws IOException {
    PowerpackApi api = new Retrofit.Builder()
        .baseUrl(PowerpackApi.BASE_URL)
        .client(http)
        .addConverterFactory(MoshiConverterFactory.create())
        .build()
        .create(PowerpackApi.class);
    Response<PowerpackList> answer = api.listPowerpacks(authId, limit, offset).execute();
    return answer;
  }

  static String model(String json) throws IOException {
    JsonAdapter<ErrorBody> adapter = new Moshi.Builder().build().adapter(ErrorBody.class);
    ErrorBody value = adapter.fromJson(json);
    String copy = adapter.toJson(value);
    return copy;
  }
}
