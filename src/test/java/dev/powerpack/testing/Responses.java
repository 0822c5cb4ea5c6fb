package dev.powerpack.testing;

import com.squareup.moshi.Moshi;
import dev.powerpack.model.Acknowledgement;
import dev.powerpack.model.ErrorBody;
import java.util.UUID;
import mockwebserver3.MockResponse;

/**
 * Turns generated models into HTTP responses. Generated adapters write the JSON, so its names are
 * the contract's.
 */
final class Responses {
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private Responses() {}

  static MockResponse ok(Object model) {
    return json(200, model);
  }

  static MockResponse error(int status, String error) {
    return json(status, ErrorBody.builder().apiId(apiId()).error(error).build());
  }

  /** With 204 there is nothing to read. */
  static MockResponse done(int status) {
    return status == 204
        ? new MockResponse.Builder().code(status).build()
        : json(
            status, Acknowledgement.builder().apiId(apiId()).response("success").build());
  }

  static String apiId() {
    return UUID.randomUUID().toString();
  }

  private static MockResponse json(int status, Object model) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(MOSHI.<Object>adapter(model.getClass()).toJson(model))
        .build();
  }
}
