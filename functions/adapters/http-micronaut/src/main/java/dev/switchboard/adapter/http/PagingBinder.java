package dev.switchboard.adapter.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `limit` and `before`.
@Singleton
final class PagingBinder implements TypedRequestArgumentBinder<Paging> {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  @Override
  public Argument<Paging> argumentType() {
    return Argument.of(Paging.class);
  }

  @Override
  public BindingResult<Paging> bind(
      ArgumentConversionContext<Paging> context, HttpRequest<?> request) {
    var query = request.getParameters();
    var paging = new Paging(limit(query.getFirst("limit")), before(query.getFirst("before")));
    return () -> Optional.of(paging);
  }

  private static int limit(Optional<String> text) {
    return text.map(value ->
            Optional.of(value)
                .filter(given -> NUMBER.matcher(given).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= Paging.MOST)
                .orElseThrow(() ->
                    ProblemException.field(
                        "limit", "must be a whole number from 1 to %d.".formatted(Paging.MOST))))
        .orElse(Paging.USUAL);
  }

  private static Optional<Instant> before(Optional<String> text) {
    return text.map(value -> Fields.time("before", value));
  }
}
