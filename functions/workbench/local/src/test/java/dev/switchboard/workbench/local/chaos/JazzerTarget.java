package dev.switchboard.workbench.local.chaos;

/// What Jazzer calls with bytes of its own, in a process of its own: one parser, named by a
/// property.
public final class JazzerTarget {
  static final String PARSER = "switchboard.parser";

  private static final Parsers READER = Parsers.valueOf(System.getProperty(PARSER, "VAPI"));

  private JazzerTarget() {}

  /// Has it read these bytes. Whatever it throws is a finding.
  public static void fuzzerTestOneInput(byte[] body) {
    READER.read(body);
  }
}
