package dev.switchboard.adapter.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list as it is answered.
///
/// @param next what `before` must be to get the rest; absent where there is none
@Serdeable
public record Page<T>(List<T> items, @Nullable String next) {
  /// The whole list.
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, null);
  }
}
