package dev.powerpack.testing;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.powerpack.model.ErrorBody;
import dev.powerpack.model.PowerpackList;
import java.util.UUID;
import mockwebserver3.MockResponse;

/**
 * Turns generated models into HTTP answers. Generated adapters write the JSON, so its names are the
 * contract's.
 */
final class Answers {
  private static final Moshi MOSHI = new Moshi.Builder().build();
  private static final JsonAdapter<PowerpackList> PAGES = MOSHI.adapter(PowerpackList.class);
  private static final JsonAdapter<ErrorBody> ERRORS = MOSHI.adapter(ErrorBody.class);

  private Answers() {}

  static MockResponse page(PowerpackList page) {
    return json(200, PAGES.toJson(page));
  }

  static MockResponse error(int status, String error) {
    return json(
        status,
        ERRORS.toJson(
            ErrorBody.builder().apiId(UUID.randomUUID().toString()).error(error).build()));
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }
}
