package dev.powerpack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users can name changes only together with the file that records it. That has a line each:
 * public types and their public and protected members, with what may be null and with the values of
 * constants, which compilers copy into the code of users.
 */
final class PublicApiTest {
  private static final Path RECORDED = Path.of("src/test/resources/public-api.txt");
  private static final String REWRITE =
      "Where a line is gone, code of users no longer compiles or runs, which needs another major"
          + " version. If the change is wanted, record it: mvn -q test -Dtest=PublicApiTest -Dgolden.update";

  // All that is listed is public, or it is protected. Its users do not see that it is synchronized.
  private static final int SHOWN =
      Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;

  @Test
  void publicApiIsTheRecordedOne() throws IOException {
    List<String> lines = lines(Path.of("target/classes"));
    if (System.getProperty("golden.update") != null) {
      Files.write(RECORDED, lines);
    }
    assertThat(lines).as(REWRITE).containsExactlyInAnyOrderElementsOf(Files.readAllLines(RECORDED));
  }

  /** The lines of all types below a folder of class files, in order. */
  private static List<String> lines(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file ->
              folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "."))
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .map(name -> load(name.substring(0, name.length() - ".class".length())))
          .filter(PublicApiTest::isPublic)
          .flatMap(PublicApiTest::lines)
          .sorted()
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static Stream<String> lines(Class<?> type) {
    Stream<Member> members = Stream.of(
            type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
        .flatMap(Arrays::stream);
    String name = type.getCanonicalName();
    return Stream.concat(
        Stream.of(name + " is " + head(type)),
        members
            .filter(member -> !member.isSynthetic())
            .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
            .map(member -> name + " has " + text(member)));
  }

  private static String head(Class<?> type) {
    Stream<AnnotatedType> supertypes = Stream.concat(
        Stream.ofNullable(type.getAnnotatedSuperclass()),
        Arrays.stream(type.getAnnotatedInterfaces()));
    // That an interface is abstract is known.
    int modifiers = type.getModifiers() & (type.isInterface() ? ~Modifier.ABSTRACT : ~0);
    String kind = type.isInterface() ? "interface" : type.isEnum() ? "enum" : "class";
    return supertypes
        .map(supertype -> " of " + text(supertype))
        .collect(joining("", marks(modifiers, type) + kind + variables(type), ""));
  }

  private static String text(Member member) {
    if (member instanceof Field field) {
      return marks(field.getModifiers(), field) + text(field.getAnnotatedType()) + " "
          + field.getName() + constant(field);
    }
    Executable called = (Executable) member;
    String result = called instanceof Method
        ? text(called.getAnnotatedReturnType()) + " " + called.getName()
        : "new";
    String failures = Arrays.stream(called.getAnnotatedExceptionTypes())
        .map(type -> " throws " + text(type))
        .collect(joining());
    String variables = variables(called);
    return marks(called.getModifiers(), called)
        + (variables.isEmpty() ? "" : variables + " ")
        + result
        + Arrays.stream(called.getAnnotatedParameterTypes())
            .map(PublicApiTest::text)
            .collect(joining(", ", "(", ")"))
        + failures;
  }

  private static String marks(int modifiers, AnnotatedElement element) {
    String shown = Modifier.toString(modifiers & SHOWN);
    return (element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "")
        + (shown.isEmpty() ? "" : shown + " ");
  }

  private static String variables(GenericDeclaration declaration) {
    TypeVariable<?>[] variables = declaration.getTypeParameters();
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(variable -> variable.getName()
                + Arrays.stream(variable.getAnnotatedBounds())
                    .filter(bound -> bound.getType() != Object.class)
                    .map(bound -> " extends " + text(bound))
                    .collect(joining()))
            .collect(joining(", ", "<", ">"));
  }

  private static String text(AnnotatedType type) {
    return type.toString()
        .replaceAll("java\\.(lang|util)\\.(?=@|[A-Z])", "")
        .replace("@org.jspecify.annotations.", "@")
        .replace("()", "")
        .replace('$', '.');
  }

  private static String constant(Field field) {
    Class<?> type = field.getType();
    if (!Modifier.isStatic(field.getModifiers()) || !(type.isPrimitive() || type == String.class)) {
      return "";
    }
    try {
      return " = " + field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
