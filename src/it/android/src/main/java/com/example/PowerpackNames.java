package com.example;

import dev.powerpack.PowerpackClient;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Fetches the first page while no thread waits, and shows its names on the main one. */
final class PowerpackNames {
  private PowerpackNames() {}

  static CompletableFuture<Page<Powerpack>> load(
      PowerpackClient client, Executor mainThread, Consumer<String> show) {
    return client
        .powerpacks()
        .list()
        .pageAsync()
        .whenCompleteAsync(
            (page, failure) -> show.accept(failure == null ? names(page) : failure.getMessage()),
            mainThread);
  }

  private static String names(Page<Powerpack> page) {
    return page.getItems().stream().map(Powerpack::getName).collect(Collectors.joining("\n"));
  }
}
