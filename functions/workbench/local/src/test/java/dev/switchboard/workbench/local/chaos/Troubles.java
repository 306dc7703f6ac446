package dev.switchboard.workbench.local.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Which request of a case comes to grief, and how: its first, its second, and so on. A case is a
/// workspace, whose name is in whatever is asked for it.
final class Troubles implements Line.Plan {
  private static final Pattern CASE = Pattern.compile("case-\\d{4}");

  private final Map<String, Case> cases = new ConcurrentHashMap<>();

  /// The trouble of one request.
  ///
  /// @param at the first is 1; 0 is none
  /// @param lasting how long all that is asked after it meets the same
  record Fate(int at, Trouble trouble, Duration lasting) {
    @Override
    public String toString() {
      return "%d %s%s".formatted(at, trouble, lasting.isZero() ? "" : " for " + lasting);
    }
  }

  private static final class Case {
    private final Fate fate;
    private int asked;
    private long since;

    Case(Fate fate) {
      this.fate = fate;
    }

    synchronized Trouble next() {
      asked++;
      if (asked == fate.at()) {
        since = System.nanoTime();
        return fate.trouble();
      }
      boolean still = since != 0 && System.nanoTime() - since < fate.lasting().toNanos();
      return still ? lasting(fate.trouble()) : Trouble.NONE;
    }

    /// Whoever died after a request does not make another one.
    private static Trouble lasting(Trouble trouble) {
      return trouble == Trouble.RESET_AFTER ? Trouble.RESET_BEFORE : trouble;
    }

    synchronized int asked() {
      return asked;
    }
  }

  static String name(int number) {
    return "case-%04d".formatted(number);
  }

  /// From now on the requests of this case are counted.
  void begin(String name, Fate fate) {
    cases.put(name, new Case(fate));
  }

  int asked(String name) {
    return Optional.ofNullable(cases.get(name)).map(Case::asked).orElse(0);
  }

  @Override
  public Trouble of(String body) {
    var found = CASE.matcher(body);
    return found.find()
        ? Optional.ofNullable(cases.get(found.group())).map(Case::next).orElse(Trouble.NONE)
        : Trouble.NONE;
  }
}
