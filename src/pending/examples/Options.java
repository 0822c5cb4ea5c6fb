package dev.powerpack.examples;

import dev.powerpack.PageRequest;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The arguments of {@link ListPowerpacks}. */
@Command(
    customSynopsis = "mvn -q test-compile exec:java -Dexec.args=\"[OPTION]...\"",
    description = "%nLists the powerpacks of a Plivo account.%n",
    sortOptions = false,
    footer = {
      "",
      "Environment:",
      "  PLIVO_AUTH_ID, PLIVO_AUTH_TOKEN",
      "                      The account. With neither, an embedded FakePlivo is read.",
      "  PLIVO_BASE_URL      Another address than Plivo's.",
      "",
      "Exit status: 0 for a list, 1 for a call that failed, 2 for wrong arguments or a",
      "wrong environment."
    })
final class Options {
  @Option(
      names = "--all",
      description = "Read all pages. The default where neither --limit nor --offset is given.")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Read one page of N powerpacks, 1 to 20; with --all, all pages in this size.")
  private @Nullable Integer limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      description = "Read one page after the first N powerpacks; with --all, all pages from there.")
  private @Nullable Integer offset;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description =
          "table (the default), json or csv. A table shortens long values, the others are whole.")
  private Format format = Format.TABLE;

  @Option(names = "--help", usageHelp = true, description = "Print this text.")
  private boolean help;

  private PageRequest request = PageRequest.first();

  private Options() {}

  /**
   * The options.
   *
   * @throws ParameterException if they are not understood or out of bounds; the message is for the
   *     user
   */
  static Options parse(String... args) {
    Options options = new Options();
    CommandLine commandLine = new CommandLine(options);
    commandLine.parseArgs(args);
    try {
      options.request = options.bounded();
    } catch (IllegalArgumentException e) {
      // The message begins with the name of the parameter, which is the option's.
      throw new ParameterException(commandLine, "--" + e.getMessage(), e);
    }
    return options;
  }

  static void usage(PrintStream stream) {
    new CommandLine(new Options()).usage(stream, Ansi.OFF);
  }

  private PageRequest bounded() {
    PageRequest bounded = PageRequest.first();
    if (limit != null) {
      bounded = bounded.withLimit(limit);
    }
    return offset == null ? bounded : bounded.withOffset(offset);
  }

  boolean isHelp() {
    return help;
  }

  /** Whether all pages are asked for, and not one. */
  boolean isAll() {
    return all || (limit == null && offset == null);
  }

  /** The page, or the first one of all. */
  PageRequest request() {
    return request;
  }

  Format format() {
    return format;
  }

  private static final class FormatConverter implements CommandLine.ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      for (Format format : Format.values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(value)) {
          return format;
        }
      }
      throw new CommandLine.TypeConversionException(
          "it must be table, json or csv but was '" + value + "'");
    }
  }
}
