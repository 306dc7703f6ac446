package dev.switchboard.adapter.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Which part of a list is wanted, newest first: the query parameters `limit` and `before`. A
/// controller declares it as a parameter.
///
/// @param limit 1 to 100; 20 where it is not given
/// @param before where to go on: the `next` of the page before
public record Paging(int limit, Optional<Instant> before) {
  static final int USUAL = 20;
  static final int MOST = 100;

  /// Reads one item more than is wanted, to know whether there is a next page.
  public <T, R> Page<R> page(
      BiFunction<Optional<Instant>, Integer, List<T>> list,
      Function<T, Instant> time,
      Function<T, R> written) {
    var found = list.apply(before, limit + 1);
    var shown = found.stream().limit(limit).toList();
    var items = shown.stream().map(written).toList();
    return found.size() > limit
        ? new Page<>(items, time.apply(shown.getLast()).toString())
        : Page.whole(items);
  }
}
