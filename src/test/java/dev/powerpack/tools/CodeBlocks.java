package dev.powerpack.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Blocks of code in a document, and the programs that they are part of. */
public final class CodeBlocks {
  private static final Pattern BLOCK =
      Pattern.compile("^```\\w+\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<>\\s]+)</\\1>");

  private CodeBlocks() {}

  /** The lines of each block of a document. */
  public static List<List<String>> of(Path document) throws IOException {
    return BLOCK
        .matcher(Files.readString(document))
        .results()
        .map(found -> lines(found.group(1)))
        .toList();
  }

  /**
   * The lines of each file beneath a folder; a property of pom.xml that stands between {@code @}
   * has its value, as it has when the file is used.
   */
  public static List<List<String>> programs(Path folder) throws IOException {
    Matcher properties = PROPERTY.matcher(Files.readString(Path.of("pom.xml")));
    List<List<String>> programs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        properties.reset();
        while (properties.find()) {
          text = text.replace("@" + properties.group(1) + "@", properties.group(2));
        }
        programs.add(lines(text));
      }
    }
    return programs;
  }

  /** Without what differs where a block stands farther to the left. */
  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
