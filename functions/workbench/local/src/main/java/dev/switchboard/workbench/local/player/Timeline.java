package dev.switchboard.workbench.local.player;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Prints what happens, a line each: when it happened, who did what, and how long an answer took.
final class Timeline {
  private static final int WIDTH = 100;

  private final PrintStream out;
  private final long begun = System.nanoTime();

  Timeline(PrintStream out) {
    this.out = out;
  }

  void title(String text) {
    out.printf("%n  %s%n  %s%n", text, "─".repeat(text.length()));
  }

  void line(String who, String what) {
    print(who, what, "");
  }

  void answered(String who, String what, Duration took) {
    print(who, what, String.format(Locale.ROOT, "%,.1f ms", took.toNanos() / 1e6));
  }

  private synchronized void print(String who, String what, String took) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    var lines = wrapped(what);
    out.printf(Locale.ROOT, "  %6.2f s  %-12s %s", seconds, who, lines[0]);
    out.println(took.isEmpty() ? "" : "  [" + took + "]");
    for (int i = 1; i < lines.length; i++) {
      out.printf("  %8s  %-12s %s%n", "", "", lines[i]);
    }
  }

  private static String[] wrapped(String text) {
    return text.replaceAll("(.{1,%d})(\\s+|$)".formatted(WIDTH), "$1\n").split("\n");
  }
}
