package dev.switchboard.domain.booking;

import java.util.OptionalInt;

/// One word, number or written form, in the order in which it was said. Numbers are as they were
/// given: whether there is such a day or time is not yet known.
sealed interface Token {
  record Word(String text) implements Token {}

  record Count(int value) implements Token {}

  record Ordinal(int value) implements Token {}

  /// "2026-03-03".
  record Date(int year, int month, int day) implements Token {}

  /// "3/4" or "03.04.2026": which one is the month is not said.
  record Slashed(int first, int second, OptionalInt year) implements Token {}

  /// "3:30" or "03:30".
  ///
  /// @param padded whether it is written as a 24-hour clock writes it, with two digits
  record Time(int hour, int minute, int second, boolean padded) implements Token {}

  /// "+01:00" or "Z", in seconds.
  record Offset(int seconds) implements Token {}
}
