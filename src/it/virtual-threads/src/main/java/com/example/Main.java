package com.example;

import dev.powerpack.PageRequest;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.PowerpackPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** Many calls at once, each on a virtual thread, as are OkHttp's. */
public final class Main {
  private static final int CALLS = 100;

  private Main() {}

  public static void main(String... args) throws Exception {
    AtomicInteger virtual = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(CALLS);
    // Lets no request pass before all are there.
    Interceptor gate = chain -> {
      if (Thread.currentThread().isVirtual()) {
        virtual.incrementAndGet();
      }
      try {
        together.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException("Not all requests were under way at once.", e);
      }
      return chain.proceed(chain.request());
    };

    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(200);
    dispatcher.setMaxRequestsPerHost(200);
    OkHttpClient http =
        new OkHttpClient.Builder().dispatcher(dispatcher).addInterceptor(gate).build();

    List<Future<PowerpackPage>> pages = new ArrayList<>();
    try (PowerpackClient client = PowerpackClient.builder()
            .credentials(PlivoCredentials.of(
                System.getenv("PLIVO_AUTH_ID"), System.getenv("PLIVO_AUTH_TOKEN")))
            .baseUrl(System.getenv("PLIVO_BASE_URL"))
            .httpClient(http)
            .build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int call = 0; call < CALLS; call++) {
        PageRequest request = PageRequest.first().withLimit(1).withOffset(call % 53);
        pages.add(threads.submit(() -> client.list(request)));
      }
    }
    dispatcher.executorService().close();

    int records = 0;
    for (Future<PowerpackPage> page : pages) {
      records += page.get().getPowerpacks().size();
    }
    System.out.println(
        records + " records of " + CALLS + " calls at once, " + virtual + " on virtual threads");
  }
}
