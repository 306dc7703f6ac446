package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.ConfirmationCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which appointments are wanted: by the customer's phone, by the code, by both, or all.
///
/// @param phone its digits alone, because a plus sign gets lost in queries
record Wanted(Optional<String> phone, Optional<ConfirmationCode> code) {
  static Wanted read(@Nullable String phone, @Nullable String code) {
    return new Wanted(
        Optional.ofNullable(phone)
            .map(text ->
                Fields.form(
                    "phone",
                    digits(text),
                    digits -> Optional.of(digits).filter(some -> !some.isEmpty()),
                    "a phone number")),
        Optional.ofNullable(code)
            .map(text ->
                Fields.form("code", text, ConfirmationCode::read, "the six characters of a code")));
  }

  boolean isOf(Appointment appointment) {
    return phone
        .map(wanted ->
            appointment.customer().phone().map(Wanted::digits).equals(Optional.of(wanted)))
        .orElse(true);
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
