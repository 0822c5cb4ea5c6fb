package dev.powerpack.testing;

import dev.powerpack.api.PowerpacksApi;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import okhttp3.Credentials;
import okhttp3.HttpUrl;

/**
 * Answers a request as the contract says: 401, 404, 405 and 400 are looked for in this order, then
 * there is a page.
 */
final class Endpoint {
  private final Account account;
  private final String authorization;
  private final String path;

  Endpoint(Account account, String authId, String authToken) {
    this.account = account;
    this.authorization = Credentials.basic(authId, authToken, StandardCharsets.UTF_8);
    this.path = "/" + PowerpacksApi.LIST_POWERPACKS_PATH.replace("{auth_id}", encoded(authId));
  }

  MockResponse answer(FakeRequest request) {
    if (!authorization.equals(request.headers().get("Authorization"))) {
      return Answers.error(401, "authentication failed");
    }
    // Another account is another path: its existence is not given away.
    if (!request.path().equals(path)) {
      return Answers.error(404, "not found");
    }
    if (!request.method().equals("GET")) {
      return Answers.error(405, "method not allowed");
    }
    Integer limit = IntParameter.LIMIT.read(request);
    if (limit == null) {
      return Answers.error(400, IntParameter.LIMIT.refusal(request));
    }
    Integer offset = IntParameter.OFFSET.read(request);
    if (offset == null) {
      return Answers.error(400, IntParameter.OFFSET.refusal(request));
    }
    return Answers.page(account.page(limit, offset));
  }

  private static String encoded(String segment) {
    HttpUrl url = new HttpUrl.Builder()
        .scheme("http")
        .host("localhost")
        .addPathSegment(segment)
        .build();
    return url.encodedPath().substring(1);
  }
}
