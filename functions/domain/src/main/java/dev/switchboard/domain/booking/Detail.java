package dev.switchboard.domain.booking;

import java.util.Optional;

/// What may have to be known before an appointment of some type is booked.
public enum Detail {
  PHONE,
  EMAIL,
  SUBJECT,
  NOTES;

  boolean isIn(Wish wish) {
    return of(wish).filter(text -> !text.isBlank()).isPresent();
  }

  private Optional<String> of(Wish wish) {
    return switch (this) {
      case PHONE -> wish.customer().phone();
      case EMAIL -> wish.customer().email();
      case SUBJECT -> wish.subject();
      case NOTES -> wish.notes();
    };
  }
}
