package dev.powerpack.clients;

import dev.powerpack.paging.ScriptedAccount;
import dev.powerpack.paging.ScriptedRow;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.Credentials;

/**
 * Has the client of each language walk through the same scripted accounts, and prints what came of
 * it, beside what the usual loop makes of them: a table of rows and languages. Fails if a walk of a
 * pager breaks a promise. More accounts: {@code -Dwalk.accounts=1000}; others:
 * {@code -Dwalk.seed=1} on its command line.
 */
final class WalkTable {
  static final String TOKEN = FakePlivo.DEFAULT_AUTH_TOKEN;

  private static final int ACCOUNTS = Integer.getInteger("walk.accounts", 200);
  /** After so many requests of one walk the account fails; no pager comes near. */
  private static final int MOST_REQUESTS = 3000;
  /** The usual loop knows no end where a service has none. */
  private static final int MOST_STOCK_REQUESTS = 50;

  private static final String STOCK = " stock";
  /** The folder of Plivo's own SDKs, which need not run everywhere. */
  private static final String PLIVO = "plivo";

  private static final long SEED = Long.getLong("walk.seed", 20201009);

  private final Path languages;
  private final Path out;
  private final FakePlivo server = FakePlivo.builder().recordRequests(false).start();
  private final Map<String, ScriptedAccount> accounts = new ConcurrentHashMap<>();
  private final Map<String, Map<ScriptedRow, WalkTally>> columns = new LinkedHashMap<>();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final Queue<String> notes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger served = new AtomicInteger();

  private WalkTable(Path languages, Path out) {
    this.languages = languages;
    this.out = out;
    server.respondWith(this::respond);
  }

  /** Takes the folder with those of the languages, the one that was written to, and a language. */
  public static void main(String... args) throws IOException {
    WalkTable table = new WalkTable(Path.of(args[0]), Path.of(args[1]));
    try {
      table.walk(args.length > 2 ? args[2] : "");
    } finally {
      table.server.close();
    }
    table.print();
    System.exit(table.broken.isEmpty() ? 0 : 1);
  }

  private void walk(String only) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> all = Files.list(languages)) {
      all.filter(folder -> Files.exists(folder.resolve("generator.yaml")))
          .filter(folder -> only.isEmpty() || folder.endsWith(only))
          .sorted()
          .forEach(folders::add);
    }
    List<Runnable> walks = new ArrayList<>();
    walks.add(walk("java", () -> WalkProgram.java(server.baseUrl()), true));
    for (Path folder : folders) {
      boolean slow = folder.endsWith("curl");
      // The one that starts a process for each page comes first, as all others take as long.
      walks.add(slow ? 0 : walks.size(), walk(folder, "walk", true));
      if (!slow) {
        walks.add(walk(folder, "walk-stock", false));
      }
    }
    if (only.isEmpty()) {
      Stream.of("java", "node", "python")
          .map(languages.resolve(PLIVO)::resolve)
          .forEach(folder -> walks.add(walk(folder, "walk-stock", false)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CompletableFuture.allOf(walks.stream()
            .map(walk -> CompletableFuture.runAsync(walk, threads))
            .toArray(CompletableFuture[]::new))
        .join();
    threads.shutdown();
  }

  private Runnable walk(Path folder, String argument, boolean owes) {
    Path name = languages.relativize(folder);
    Path work = out.resolve(name);
    return walk(
        name + (owes ? "" : STOCK),
        () -> WalkProgram.start(folder, work, argument, server.baseUrl()),
        owes);
  }

  /** Walks through all accounts with one program; it owes something if it has a pager. */
  private Runnable walk(String name, Supplier<WalkProgram> start, boolean owes) {
    Map<ScriptedRow, WalkTally> column = new HashMap<>();
    columns.put(name, column);
    return () -> {
      long begin = System.nanoTime();
      try (WalkProgram program = start.get()) {
        for (ScriptedRow row : ScriptedRow.all()) {
          WalkTally tally = column.computeIfAbsent(row, same -> new WalkTally());
          for (int i = 0; i < ACCOUNTS; i++) {
            walk(name, program, row, SEED + i, owes, tally);
          }
        }
      } catch (RuntimeException e) {
        (name.startsWith(PLIVO) ? notes : broken).add(name + ": " + e);
      }
      long millis = (System.nanoTime() - begin) / 1_000_000;
      System.out.printf("%-18s walked for %5.1f s%n", name, millis / 1e3);
    };
  }

  private void walk(
      String name, WalkProgram program, ScriptedRow row, long seed, boolean owes, WalkTally tally) {
    String authId = "MA%018d".formatted(served.getAndIncrement());
    ScriptedAccount account =
        new ScriptedAccount(row, seed, owes ? MOST_REQUESTS : MOST_STOCK_REQUESTS);
    accounts.put(authId, account);
    String printed = program.walk(authId, account.limit(), row.resumes());
    accounts.remove(authId);
    String fault = tally.add(account, printed, owes);
    if (owes && fault != null) {
      broken.add(name + ", " + row + ", seed " + seed + ": " + fault);
    }
  }

  private MockResponse respond(FakeRequest request) {
    String[] path = request.path().split("/", -1);
    ScriptedAccount account = path.length == 6 ? accounts.get(path[3]) : null;
    if (account == null
        || !request.method().equals("GET")
        || !path[4].equals("Powerpack")
        || !Credentials.basic(path[3], TOKEN).equals(request.headers().get("Authorization"))) {
      return new MockResponse.Builder().code(404).body("{}").build();
    }
    return account.respond(number(request, "limit", 20), number(request, "offset", 0));
  }

  private static int number(FakeRequest request, String name, int otherwise) {
    String text = request.query(name);
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private void print() {
    System.out.printf(
        "%nEach client walks through the same %d accounts a row. A cell says how many walks kept the promise, and where"
            + "%nthere were some, records lost (-), records that came twice (+), and walks that ended with an error (!).%n",
        ACCOUNTS);
    print(columns.keySet().stream().filter(name -> !name.endsWith(STOCK)).toList());
    System.out.printf(
        "%nThe same by the usual loop, which adds the number of records to the offset, and by Plivo's own SDKs:%n");
    print(columns.keySet().stream().filter(name -> name.endsWith(STOCK)).toList());
    notes.forEach(System.out::println);
    broken.stream().limit(40).forEach(System.out::println);
  }

  private void print(List<String> names) {
    System.out.printf("%-36s %-14s", "", "owed");
    names.forEach(name -> System.out.printf(" %-14s", name.replace(STOCK, "")));
    System.out.println();
    for (ScriptedRow row : ScriptedRow.all()) {
      System.out.printf("%-36s %-14s", row, row.owed());
      names.forEach(name ->
          System.out.printf(" %-14s", columns.get(name).getOrDefault(row, new WalkTally())));
      System.out.println();
    }
  }
}
