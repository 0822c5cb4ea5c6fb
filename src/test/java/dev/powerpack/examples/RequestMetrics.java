package dev.powerpack.examples;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;

/** Counts requests, retries included, and how long they took. Thread-safe. */
final class RequestMetrics implements EventListener.Factory {
  final LongAdder requests = new LongAdder();
  final ConcurrentMap<Integer, LongAdder> responses = new ConcurrentHashMap<>();
  final LongAdder failures = new LongAdder();
  final LongAdder nanos = new LongAdder();
  private final LongSupplier clock;

  RequestMetrics(LongSupplier clock) {
    this.clock = clock;
  }

  @Override
  public EventListener create(Call call) {
    requests.increment();
    long begin = clock.getAsLong();
    return new EventListener() {
      @Override
      public void responseHeadersEnd(Call call, Response response) {
        responses.computeIfAbsent(response.code(), status -> new LongAdder()).increment();
      }

      @Override
      public void callEnd(Call call) {
        nanos.add(clock.getAsLong() - begin);
      }

      @Override
      public void callFailed(Call call, IOException e) {
        failures.increment();
        nanos.add(clock.getAsLong() - begin);
      }
    };
  }
}
