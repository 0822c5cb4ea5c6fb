package dev.powerpack.examples;

import static dev.powerpack.api.PowerpacksApi.LIST_POWERPACKS_LIMIT_DEFAULT;
import static dev.powerpack.api.PowerpacksApi.LIST_POWERPACKS_LIMIT_MAXIMUM;
import static dev.powerpack.api.PowerpacksApi.LIST_POWERPACKS_LIMIT_MINIMUM;
import static dev.powerpack.api.PowerpacksApi.LIST_POWERPACKS_OFFSET_DEFAULT;
import static dev.powerpack.api.PowerpacksApi.LIST_POWERPACKS_OFFSET_MINIMUM;

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
      "                      The account.",
      "  PLIVO_BASE_URL      Another address than Plivo's.",
      "  With none of the three an embedded FakePlivo is read.",
      "",
      "Exit status: 0 for a list; 1 for a call that failed, after what was read before;",
      "2 for wrong arguments or a wrong environment."
    })
final class Options {
  private static final String LIMITS =
      LIST_POWERPACKS_LIMIT_MINIMUM + " to " + LIST_POWERPACKS_LIMIT_MAXIMUM;

  @Option(
      names = "--all",
      description = "Read all pages. The default where neither --limit nor --offset is given.")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Read one page of N powerpacks, " + LIMITS + "; with --all, all pages in this size.")
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
  Format format = Format.TABLE;

  @Option(
      names = "--allow-cleartext",
      description = "Let PLIVO_BASE_URL be http to another host; the token travels unencrypted.")
  boolean allowCleartext;

  @Option(names = "--help", usageHelp = true, description = "Print this text.")
  boolean help;

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
    if (options.limit() < LIST_POWERPACKS_LIMIT_MINIMUM
        || options.limit() > LIST_POWERPACKS_LIMIT_MAXIMUM) {
      throw new ParameterException(
          commandLine, "--limit must be " + LIMITS + " but was " + options.limit());
    }
    if (options.offset() < LIST_POWERPACKS_OFFSET_MINIMUM) {
      throw new ParameterException(
          commandLine,
          "--offset must be " + LIST_POWERPACKS_OFFSET_MINIMUM + " or more but was "
              + options.offset());
    }
    return options;
  }

  static void usage(PrintStream stream) {
    new CommandLine(new Options()).usage(stream, Ansi.OFF);
  }

  /** Whether to read all pages, and not one. */
  boolean isAll() {
    return all || (limit == null && offset == null);
  }

  /** Records of a page at most. */
  int limit() {
    return limit == null ? LIST_POWERPACKS_LIMIT_DEFAULT : limit;
  }

  /** Records before the first one. */
  int offset() {
    return offset == null ? LIST_POWERPACKS_OFFSET_DEFAULT : offset;
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
