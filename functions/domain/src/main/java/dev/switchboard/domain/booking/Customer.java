package dev.switchboard.domain.booking;

import java.util.Optional;

/// Whom an appointment is for.
public record Customer(String name, Optional<String> phone, Optional<String> email) {
  /// Whether the two are the same person as far as a phone number tells, or a name where neither
  /// has one.
  public boolean isProbably(Customer other) {
    boolean phoneKnown = phone.isPresent() || other.phone.isPresent();
    return phoneKnown
        ? phone.equals(other.phone)
        : name.strip().equalsIgnoreCase(other.name.strip());
  }
}
