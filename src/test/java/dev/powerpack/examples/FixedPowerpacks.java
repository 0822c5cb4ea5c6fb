package dev.powerpack.examples;

import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An account without a server, for tests of code that takes a {@link PowerpacksApi}. */
class FixedPowerpacks implements PowerpacksApi {
  private final List<Powerpack> powerpacks;

  FixedPowerpacks(Powerpack... powerpacks) {
    this.powerpacks = List.of(powerpacks);
  }

  @Override
  public PowerpackList listPage(@Nullable Integer limit, @Nullable Integer offset) {
    PageMeta meta = PageMeta.builder().totalCount(powerpacks.size()).build();
    return PowerpackList.builder().meta(meta).objects(powerpacks).build();
  }

  @Override
  public CompletableFuture<PowerpackList> listPageAsync(
      @Nullable Integer limit, @Nullable Integer offset) {
    return CompletableFuture.completedFuture(listPage(limit, offset));
  }
}
