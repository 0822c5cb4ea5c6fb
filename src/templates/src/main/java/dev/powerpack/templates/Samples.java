package dev.powerpack.templates;

import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Uses a compiled client as its user would: makes the adapter of each model and the calls of each
 * interface, then reads and writes the values that comments of its contract give:
 *
 * <pre>
 * # SAMPLE schema Pet - {"name":"Rex"}
 * # SAMPLE request PetsApi add {"name":"Rex"}
 * # SAMPLE response PetsApi get {"name":"Rex"}
 * # SAMPLE call PetsApi list [["a","b"],null] - GET https://example.com/pets?ids=a,b
 * # SAMPLE view Pet asDog {"type":"cat"} - null
 * </pre>
 *
 * <p>Each has to come back equal. What holds the text {@code must fail} must not be read.
 */
final class Samples {
  private static final Pattern SAMPLE = Pattern.compile(
      "# SAMPLE (?:schema (\\w+) -|(request|response|call|view) (\\w+) (\\w+)) (\\S.*)");
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private final ClassLoader classes;
  private final String client;
  final List<String> problems = new ArrayList<>();
  int equal;

  /** Samples of the client whose packages begin with {@code client}. */
  Samples(ClassLoader classes, String client) {
    this.classes = classes;
    this.client = client;
  }

  /** Makes the adapter of each model, and all calls of each interface. */
  void load(Path sources) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(sources)) {
      files = tree.filter(file -> file.toString().matches(".*\\w\\.java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
    for (Path file : files) {
      String folder = file.getParent().getFileName().toString();
      String name = file.getFileName().toString().replace(".java", "");
      try {
        Class<?> type = type(folder, name);
        if (type.isAnnotationPresent(JsonClass.class)) {
          MOSHI.adapter(type);
        } else if (name.endsWith("Api")) {
          new Calls(type, MOSHI);
        }
      } catch (ReflectiveOperationException | RuntimeException | StackOverflowError e) {
        problems.add(folder + "." + name + " cannot be used: " + rootCause(e));
      }
    }
  }

  /** Reads and writes what the comments of a contract give. */
  void check(Path contract) throws IOException {
    for (String line : Files.readAllLines(contract)) {
      if (line.startsWith("# SAMPLE ")) {
        String difference = difference(line);
        if (difference == null) {
          equal++;
        } else {
          problems.add(line.substring("# ".length()) + " but: " + difference);
        }
      }
    }
  }

  /** What differs, in words; null where nothing does. */
  private String difference(String line) {
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      return "not a sample";
    }
    String value = sample.group(5);
    try {
      if (sample.group(1) != null) {
        String written = JsonText.again(MOSHI.adapter(type("model", sample.group(1))), value);
        return value.contains("must fail") ? "was read" : JsonText.difference(value, written);
      }
      String method = sample.group(4);
      int end = value.lastIndexOf(" - ");
      if (sample.group(2).equals("view")) {
        String view = view(type("model", sample.group(3)), method, value.substring(0, end));
        return JsonText.difference(value.substring(end + 3), view);
      }
      Calls calls = new Calls(type("api", sample.group(3)), MOSHI);
      switch (sample.group(2)) {
        case "request":
          return JsonText.difference(value, calls.body(method, value));
        case "response":
          return JsonText.difference(value, calls.response(method, value));
        default:
          String request = calls.request(method, value.substring(0, end));
          return request.equals(value.substring(end + 3)) ? null : "is " + request;
      }
    } catch (ReflectiveOperationException | RuntimeException | IOException e) {
      return value.contains("must fail") ? null : rootCause(e);
    }
  }

  /** What is read, as another type, as JSON again. */
  private static String view(Class<?> type, String method, String json)
      throws ReflectiveOperationException, IOException {
    Object view = type.getMethod(method).invoke(MOSHI.adapter(type).fromJson(json));
    return view == null ? "null" : MOSHI.adapter((Type) view.getClass()).toJson(view);
  }

  private Class<?> type(String folder, String name) throws ClassNotFoundException {
    return Class.forName(client + "." + folder + "." + name, true, classes);
  }

  static String rootCause(Throwable throwable) {
    Throwable cause = throwable;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString().lines().findFirst().orElse("");
  }
}
