package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Reads the dates of a calendar.
final class Dates {
  private Dates() {}

  static LocalDate read(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.field(field, "must be a date, such as 2026-12-25.");
    }
  }
}
