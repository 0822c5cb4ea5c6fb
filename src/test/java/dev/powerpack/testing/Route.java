package dev.powerpack.testing;

import java.util.List;
import java.util.function.BiFunction;
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
 * @param operation is given the request and the parameters of its path but the account
 */
record Route(
    String method, Pattern path, BiFunction<FakeRequest, List<String>, MockResponse> operation) {
  /** A route of a path of the contract. One slash more at its end is taken, as by the service. */
  static Route of(
      String method, String path, BiFunction<FakeRequest, List<String>, MockResponse> operation) {
    String parameter = "\\{[^}]+}";
    String pattern = Pattern.compile(parameter)
            .splitAsStream("/" + path)
            .map(Pattern::quote)
            .reduce((before, after) -> before + "([^/]+)" + after)
            .orElseThrow()
        + "/?";
    return new Route(method, Pattern.compile(pattern), operation);
  }

  /** The parameters in a path, the account first; null where it is another path. */
  @Nullable
  List<String> match(String path) {
    Matcher matcher = this.path.matcher(path);
    if (!matcher.matches()) {
      return null;
    }
    return IntStream.rangeClosed(1, matcher.groupCount())
        .mapToObj(matcher::group)
        .map(Route::decoded)
        .toList();
  }

  private static @Nullable String decoded(String segment) {
    // As a fragment, since HttpUrl resolves dots in a path.
    return HttpUrl.get("http://localhost/#" + segment).fragment();
  }
}
