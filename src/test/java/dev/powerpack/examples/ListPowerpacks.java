package dev.powerpack.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;
import picocli.CommandLine.ParameterException;

/**
 * Lists the powerpacks of the account in the environment, or of an embedded FakePlivo where there
 * is none.
 *
 * <p>Standard output holds the list and nothing else where it is JSON or CSV, so that it can be
 * piped; what is said beside the list goes to standard error then. The exit status is 0 for a list,
 * 1 for a call that failed, 2 for wrong arguments or a wrong environment.
 */
public final class ListPowerpacks {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final IntSupplier terminalColumns;
  private final Duration patience;

  ListPowerpacks(
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      IntSupplier terminalColumns,
      Duration patience) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.terminalColumns = terminalColumns;
    this.patience = patience;
  }

  /** Runs in a JVM of its own or in Maven's. */
  public static void main(String... args) {
    // Names are Unicode, whatever the locale of the machine is.
    PrintStream out = new PrintStream(System.out, false, UTF_8);
    PrintStream err = new PrintStream(System.err, true, UTF_8);
    int status =
        new ListPowerpacks(System.getenv(), out, err, Terminal::columns, PATIENCE).run(args);
    if (status != DONE) {
      // In Maven's JVM an exception would print a page about Maven; this is the way to hand out a
      // status without one.
      System.exit(status);
    }
  }

  /** The exit status. */
  int run(String... args) {
    try {
      Options options = Options.parse(args);
      if (options.help) {
        Options.usage(out);
      } else if (!list(options)) {
        return FAILED;
      }
    } catch (ParameterException e) {
      err.println(e.getMessage());
      err.println();
      Options.usage(err);
      return MISUSED;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return MISUSED;
    }
    if (out.checkError()) {
      err.println("Cannot write to standard output; what came out is not whole.");
      return FAILED;
    }
    return DONE;
  }

  /** Whether all came. What came before a failure is printed, as a whole table, CSV or JSON. */
  private boolean list(Options options) {
    try (Source source = Source.of(environment, options.allowCleartext);
        Waiting waiting = new Waiting(err, source.address(), patience)) {
      Pager<Powerpack> list = source
          .client()
          .powerpacks()
          .list()
          .withPageSize(options.limit())
          .withOffset(options.offset());
      Lister lister = new Lister(err, terminalColumns, waiting);
      Lister.Listing listing =
          options.isAll() ? lister.all(list, options.offset()) : lister.page(list);
      PowerpackException failure = listing.failure();
      boolean nothing = failure != null && listing.powerpacks().isEmpty();
      if (!nothing) {
        print(source.description(), listing, options.format);
      }
      if (failure != null) {
        out.flush();
        err.println("Cannot list " + (nothing ? "powerpacks: " : "the rest: ") + sentence(failure));
      }
      return failure == null;
    }
  }

  /** What failed, and what to do about it. */
  static String sentence(PowerpackException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof NetworkException) {
      return message + "; check the network and PLIVO_BASE_URL, then try again.";
    }
    if (failure instanceof MalformedResponseException) {
      return message.startsWith("the pages contradict each other")
          ? message + "; try again, and report it if it comes again."
          : message + "; check PLIVO_BASE_URL, and report it if the response is Plivo's.";
    }
    // The SDK ends those of a status with what to do.
    return message + ".";
  }

  private void print(String description, Lister.Listing listing, Format format) {
    PrintStream notes = format == Format.TABLE ? out : err;
    notes.println(description);
    out.print(format.text(listing.powerpacks()));
    notes.println(listing.summary());
  }
}
