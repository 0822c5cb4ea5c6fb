package dev.powerpack.testing;

import dev.powerpack.api.ShortcodesApi;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.model.PoolShortcodeList;
import java.util.List;
import mockwebserver3.MockResponse;

/** The operations on the shortcodes of a pool. */
record ShortcodeOperations(AccountState account) {
  List<Route> routes() {
    String list = ShortcodesApi.LIST_SHORTCODES_PATH;
    String one = ShortcodesApi.GET_SHORTCODE_PATH;
    return List.of(
        Route.of("GET", list, (request, path) -> list(request, shortcodes(path))),
        Route.of("GET", one, (request, path) -> one(shortcodes(path).existing(path.get(1)))),
        Route.of("DELETE", one, (request, path) -> remove(path)));
  }

  private FakeList<PoolShortcode> shortcodes(List<String> path) {
    return account.existingPool(path.get(0)).shortcodes();
  }

  private static MockResponse list(FakeRequest request, FakeList<PoolShortcode> shortcodes) {
    FakePage<PoolShortcode> page = FakePage.of(request, shortcodes.all());
    return Responses.ok(PoolShortcodeList.builder()
        .apiId(Responses.apiId())
        .meta(page.metaOf(request))
        .objects(page.objects())
        .build());
  }

  private static MockResponse one(PoolShortcode shortcode) {
    return Responses.ok(shortcode.toBuilder().apiId(Responses.apiId()).build());
  }

  private MockResponse remove(List<String> path) {
    if (!shortcodes(path).remove(path.get(1))) {
      throw new Rejection(404, "not found");
    }
    return Responses.done(200);
  }
}
