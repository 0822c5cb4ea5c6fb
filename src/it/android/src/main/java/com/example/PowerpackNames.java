package com.example;

import dev.powerpack.PageRequest;
import dev.powerpack.PowerpackClient;
import dev.powerpack.PowerpackPage;
import dev.powerpack.model.Powerpack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks for the first page while no thread waits, and shows its names on the main one. */
final class PowerpackNames {
  private PowerpackNames() {}

  static CompletableFuture<PowerpackPage> load(
      PowerpackClient client, Executor mainThread, Consumer<String> show) {
    return client
        .listAsync(PageRequest.first())
        .whenCompleteAsync(
            (page, failure) -> show.accept(failure == null ? names(page) : failure.getMessage()),
            mainThread);
  }

  private static String names(PowerpackPage page) {
    return page.getPowerpacks().stream().map(Powerpack::getName).collect(Collectors.joining("\n"));
  }
}
