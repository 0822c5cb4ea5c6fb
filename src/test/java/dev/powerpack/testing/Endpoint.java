package dev.powerpack.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Credentials;

/**
 * Responds to a request as the contract says: 401, 404, 405 and 400 are checked in this order, then
 * the operation decides.
 */
final class Endpoint {
  private final List<Route> routes;
  private final String authId;
  private final String authorization;

  Endpoint(List<Route> routes, String authId, String authToken) {
    this.routes = routes;
    this.authId = authId;
    this.authorization = Credentials.basic(authId, authToken, StandardCharsets.UTF_8);
  }

  MockResponse respond(FakeRequest request) {
    if (!authorization.equals(request.headers().get("Authorization"))) {
      return Responses.error(401, "authentication failed");
    }
    boolean exists = false;
    for (Route route : routes) {
      List<String> parameters = route.match(request.path());
      // Another account is another path: its existence is not given away.
      if (parameters == null || !parameters.get(0).equals(authId)) {
        continue;
      }
      exists = true;
      if (route.method().equals(request.method())) {
        try {
          return route.operation().apply(request, parameters.subList(1, parameters.size()));
        } catch (Rejection e) {
          return e.response();
        }
      }
    }
    return exists ? Responses.error(405, "method not allowed") : Responses.error(404, "not found");
  }
}
