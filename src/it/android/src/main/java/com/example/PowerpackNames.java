package com.example;

import dev.powerpack.PageRequest;
import dev.powerpack.PowerpackClient;
import dev.powerpack.model.Powerpack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The names of the first page, asked for on no thread and shown on the main one. */
final class PowerpackNames {
  private PowerpackNames() {}

  static CompletableFuture<?> load(
      PowerpackClient client, Executor mainThread, Consumer<String> show) {
    return client
        .listAsync(PageRequest.first())
        .thenApply(page ->
            page.getPowerpacks().stream().map(Powerpack::getName).collect(Collectors.joining("\n")))
        .whenCompleteAsync(
            (names, failure) -> show.accept(failure == null ? names : failure.getMessage()),
            mainThread);
  }
}
