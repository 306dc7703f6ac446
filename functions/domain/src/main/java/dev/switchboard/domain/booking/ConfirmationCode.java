package dev.switchboard.domain.booking;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Six characters that a caller can say and write down. The first two tell the day for which it was
/// given out, so that an appointment is found by reading that one day; the other four are random.
/// No character sounds or looks like another one.
public record ConfirmationCode(String value) {
  private static final String ALPHABET = "ACEFHJKMNPRTUVWXY2346789";
  private static final int LENGTH = 6;
  private static final int DAYS = ALPHABET.length() * ALPHABET.length();

  /// How long after its day a code still leads to it.
  static final int DAYS_BACK = DAYS - Calendar.LONGEST_HORIZON - 1;

  public static ConfirmationCode on(LocalDate day, RandomGenerator random) {
    int number = Math.floorMod(day.toEpochDay(), DAYS);
    var code = new StringBuilder(LENGTH);
    code.append(ALPHABET.charAt(number / ALPHABET.length()));
    code.append(ALPHABET.charAt(number % ALPHABET.length()));
    while (code.length() < LENGTH) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new ConfirmationCode(code.toString());
  }

  /// Reads a code as it is said or typed: in any case, with spaces, hyphens or full stops between
  /// its characters.
  public static Optional<ConfirmationCode> read(String said) {
    var plain = said.replaceAll("[\\s.,-]", "").toUpperCase(Locale.ROOT);
    return plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        ? Optional.of(new ConfirmationCode(plain))
        : Optional.empty();
  }

  /// The day it names, seen from today: from `DAYS_BACK` days ago to the longest horizon ahead
  /// there is one only.
  public LocalDate day(LocalDate today) {
    int number =
        ALPHABET.indexOf(value.charAt(0)) * ALPHABET.length() + ALPHABET.indexOf(value.charAt(1));
    var first = today.minusDays(DAYS_BACK);
    return first.plusDays(Math.floorMod(number - first.toEpochDay(), DAYS));
  }

  /// Character by character, as it is read out.
  public String spoken() {
    return String.join(" ", value.split(""));
  }

  @Override
  public String toString() {
    return value;
  }
}
