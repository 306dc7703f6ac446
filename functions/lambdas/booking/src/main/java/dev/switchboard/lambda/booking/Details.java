package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.booking.Detail;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads and writes what must be known of an appointment: `phone`, `email`, `subject`, `notes`.
final class Details {
  private Details() {}

  static Set<Detail> read(String field, List<String> names) {
    var details = EnumSet.noneOf(Detail.class);
    for (int i = 0; i < names.size(); i++) {
      details.add(
          Fields.form(
              "%s[%d]".formatted(field, i),
              names.get(i),
              Details::detail,
              "phone, email, subject or notes"));
    }
    return details;
  }

  private static Optional<Detail> detail(String name) {
    return Stream.of(Detail.values()).filter(detail -> name(detail).equals(name)).findFirst();
  }

  static List<String> write(Collection<Detail> details) {
    return details.stream().sorted().map(Details::name).toList();
  }

  private static String name(Detail detail) {
    return detail.name().toLowerCase(Locale.ROOT);
  }
}
