package com.example;

import java.io.File;

/** Ends with an error where the class path holds more jars or bytes than the arguments allow. */
public final class Closure {
  private Closure() {}

  public static void main(String... args) {
    int jars = 0;
    long bytes = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      File file = new File(entry);
      if (file.isFile()) {
        jars++;
        bytes += file.length();
      }
    }
    System.out.println(
        jars + " jars of " + args[0] + " at most, " + bytes + " bytes of " + args[1] + " at most");
    if (jars > Integer.parseInt(args[0]) || bytes > Long.parseLong(args[1])) {
      throw new IllegalStateException("The artifact brings more jars or bytes than it may.");
    }
  }
}
