package dev.powerpack;

/** The version of this SDK, which the build writes in here. */
final class Version {
  static final String USER_AGENT = "powerpack-sdk-java/${project.version}";

  private Version() {}
}
