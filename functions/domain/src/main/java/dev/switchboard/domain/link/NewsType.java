package dev.switchboard.domain.link;

import java.util.Optional;
import java.util.stream.Stream;

/// Kinds of news, by the name that their notices have.
enum NewsType {
  CLASH("calendar.clash"),
  FOLLOWED("calendar.followed"),
  CANCELLED("calendar.cancelled"),
  PUT_BACK("calendar.put-back"),
  LOST("calendar.link-lost");

  private final String written;

  NewsType(String written) {
    this.written = written;
  }

  String written() {
    return written;
  }

  /// Empty where it is the type of another notice.
  static Optional<NewsType> of(String written) {
    return Stream.of(values()).filter(type -> type.written.equals(written)).findFirst();
  }
}
