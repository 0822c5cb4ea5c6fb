package dev.powerpack.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.BooleanSupplier;
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

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final BooleanSupplier errIsTerminal;

  ListPowerpacks(
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      BooleanSupplier errIsTerminal) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.errIsTerminal = errIsTerminal;
  }

  /** Runs in a JVM of its own or in Maven's. */
  public static void main(String... args) {
    // Names are Unicode, whatever the locale of the machine is.
    PrintStream out = new PrintStream(System.out, false, UTF_8);
    PrintStream err = new PrintStream(System.err, true, UTF_8);
    int status = new ListPowerpacks(System.getenv(), out, err, StandardError::isTerminal).run(args);
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
      if (options.isHelp()) {
        Options.usage(out);
      } else {
        list(options);
      }
    } catch (ParameterException e) {
      err.println(e.getMessage());
      err.println();
      Options.usage(err);
      return MISUSED;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return MISUSED;
    } catch (PowerpackException e) {
      err.println("Cannot list powerpacks: " + Advice.sentence(e));
      return FAILED;
    }
    if (out.checkError()) {
      err.println("Cannot write to standard output; what came out is not whole.");
      return FAILED;
    }
    return DONE;
  }

  private void list(Options options) {
    try (Source source = Source.of(environment)) {
      Pager<Powerpack> list = source
          .client()
          .powerpacks()
          .list()
          .withPageSize(options.limit())
          .withOffset(options.offset());
      Listing listing = options.isAll()
          ? new Lister(err, errIsTerminal).all(list, options.offset())
          : Lister.page(list);
      PrintStream notes = options.format() == Format.TABLE ? out : err;
      notes.println(source.description());
      out.print(options.format().text(listing.powerpacks()));
      notes.println(listing.summary());
    }
  }
}
