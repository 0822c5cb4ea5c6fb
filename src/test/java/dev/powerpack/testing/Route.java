package dev.powerpack.testing;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the account: which requests are for it, and what it responds with.
 *
 * @param path matches a path as it is sent; a group for each parameter
 * @param authId the account, the first of the parameters
 * @param operation is given the request and the other parameters of its path
 */
record Route(
    String method,
    Pattern path,
    String authId,
    BiFunction<FakeRequest, List<String>, MockResponse> operation) {
  /** A route of a path of the contract. One slash more at its end is taken, as by the service. */
  static Route of(
      String method,
      String path,
      String authId,
      BiFunction<FakeRequest, List<String>, MockResponse> operation) {
    String parameter = "\\{[^}]+}";
    String pattern = Pattern.compile(parameter)
            .splitAsStream("/" + path)
            .map(Pattern::quote)
            .reduce((before, after) -> before + "([^/]+)" + after)
            .orElseThrow()
        + "/?";
    return new Route(method, Pattern.compile(pattern), authId, operation);
  }

  /** The parameters in a path but the account; null where it is another path. */
  @Nullable
  List<String> match(String path) {
    Matcher matcher = this.path.matcher(path);
    List<String> segments = matcher.matches() ? groups(matcher.toMatchResult()) : List.of("");
    // Clients encode an account in more than one way.
    return segments.get(0).equals(authId) ? segments.subList(1, segments.size()) : null;
  }

  private static List<String> groups(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount())
        .mapToObj(match::group)
        .map(Route::decoded)
        .toList();
  }

  private static String decoded(String segment) {
    return HttpUrl.get("http://localhost/" + segment).pathSegments().get(0);
  }
}
