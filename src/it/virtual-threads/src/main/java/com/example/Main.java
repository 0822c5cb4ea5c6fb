package com.example;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.paging.Pager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** Many calls at once on virtual threads, and some that are interrupted. */
public final class Main {
  private static final int CALLS = 100;

  private Main() {}

  public static void main(String... args) throws Exception {
    manyAtOnce();
    interrupted();
  }

  /** Half of them block a virtual thread each, half are OkHttp's, whose threads are virtual too. */
  private static void manyAtOnce() throws InterruptedException, ExecutionException {
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
        throw new IllegalStateException("Not all requests were in flight at once.", e);
      }
      return chain.proceed(chain.request());
    };

    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(200);
    dispatcher.setMaxRequestsPerHost(200);
    OkHttpClient http =
        new OkHttpClient.Builder().dispatcher(dispatcher).addInterceptor(gate).build();

    int records = 0;
    try (PowerpackClient client =
            client(System.getenv("PLIVO_BASE_URL")).httpClient(http).build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Page<Powerpack>>> pages = new ArrayList<>();
      for (int call = 0; call < CALLS; call++) {
        Pager<Powerpack> one = client.powerpacks().list().withPageSize(1).withOffset(call % 53);
        pages.add(call % 2 == 0 ? threads.submit(one::page) : one.pageAsync());
      }
      for (Future<Page<Powerpack>> page : pages) {
        records += page.get().getItems().size();
      }
    }
    dispatcher.executorService().close();
    System.out.println(
        records + " records of " + CALLS + " calls at once, " + virtual + " on virtual threads");
  }

  private static void interrupted() throws Exception {
    interrupted("the first byte", "");
    interrupted("the rest of a body", "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{");
    interrupted(
        "the back-off", "HTTP/1.1 503 Busy\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n");
    interrupted("the rate limit", "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"objects\":[]}");
    interrupted("a connection", null);
  }

  /** Calls a service that sends this, or does not accept connections, until the call waits. */
  private static void interrupted(String place, String response) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket first = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket second = new Socket(server.getInetAddress(), server.getLocalPort());
        PowerpackClient client = client("http://127.0.0.1:" + server.getLocalPort() + "/")
            .rateLimit(1, Duration.ofMinutes(1))
            .build()) {
      FutureTask<String> call = new FutureTask<>(() -> failure(client));
      Thread thread = Thread.ofVirtual().start(call);
      if (response != null) {
        server.accept().close();
        server.accept().close();
        respond(server.accept(), response);
      }
      Thread.sleep(300); // Until the call waits there.
      long begin = System.nanoTime();
      thread.interrupt();
      String failure = call.get(5, TimeUnit.SECONDS);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      System.out.println("interrupt of a call that waits for " + place + ": " + failure + ", after "
          + millis + " ms");
      if (millis >= 500) {
        throw new IllegalStateException("An interrupt must end a call at once.");
      }
    }
  }

  /** The connection stays open until the end of the program. */
  private static void respond(Socket connection, String response) throws IOException {
    if (connection.getInputStream().read() < 0) {
      throw new IllegalStateException("No request was sent.");
    }
    connection.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
  }

  private static String failure(PowerpackClient client) {
    try {
      client.powerpacks().list().page();
      return client.powerpacks().list().page().toString();
    } catch (NetworkException e) {
      return e.getMessage() + ", flag " + Thread.currentThread().isInterrupted();
    }
  }

  private static PowerpackClient.Builder client(String baseUrl) {
    return PowerpackClient.builder()
        .credentials(
            PlivoCredentials.of(System.getenv("PLIVO_AUTH_ID"), System.getenv("PLIVO_AUTH_TOKEN")))
        .baseUrl(baseUrl);
  }
}
