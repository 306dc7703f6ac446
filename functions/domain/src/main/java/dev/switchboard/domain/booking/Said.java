package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Piece.Both;
import dev.switchboard.domain.booking.Piece.DayOfMonth;
import dev.switchboard.domain.booking.Piece.Days;
import dev.switchboard.domain.booking.Piece.Half;
import dev.switchboard.domain.booking.Piece.Part;
import dev.switchboard.domain.booking.Piece.Weekday;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pieces of one time, at most one of each kind. Two that agree become one; two that do not are
/// not a time.
record Said(Map<Class<?>, Piece> pieces) {
  static final Said NOTHING = new Said(Map.of());

  private static final List<Class<? extends Piece>> DAY =
      List.of(Days.class, Weekday.class, DayOfMonth.class);

  Said {
    pieces = Map.copyOf(pieces);
  }

  <P extends Piece> Optional<P> the(Class<P> kind) {
    return Optional.ofNullable(pieces.get(kind)).map(kind::cast);
  }

  /// The part of the day, or the half of it that is meant.
  Optional<Part> part() {
    return the(Part.class).map(part -> the(Half.class).map(part::half).orElse(part));
  }

  boolean has(Class<? extends Piece> kind) {
    return pieces.containsKey(kind);
  }

  boolean namesDay() {
    return DAY.stream().anyMatch(this::has);
  }

  Optional<Said> and(Piece piece) {
    if (piece instanceof Both(var one, var other)) {
      return and(one).flatMap(said -> said.and(other));
    }
    var before = Optional.ofNullable(pieces.get(piece.getClass()));
    return before.map(some -> narrower(some, piece)).orElse(Optional.of(piece)).map(this::with);
  }

  /// Takes the day of another where it names none.
  Said onDayOf(Said other) {
    if (namesDay()) {
      return this;
    }
    var all = new HashMap<>(pieces);
    other.pieces.forEach((kind, piece) -> {
      if (DAY.contains(kind)) {
        all.put(kind, piece);
      }
    });
    return new Said(all);
  }

  Said with(Piece piece) {
    var all = new HashMap<>(pieces);
    all.put(piece.getClass(), piece);
    return new Said(all);
  }

  private static Optional<Piece> narrower(Piece one, Piece other) {
    if (one.equals(other)) {
      return Optional.of(one);
    }
    if (one instanceof Days some && other instanceof Days more) {
      return some.holds(more)
          ? Optional.of(more)
          : Optional.<Piece>of(some).filter(_ -> more.holds(some));
    }
    return one instanceof Part some && other instanceof Part more
        ? common(some, more)
        : Optional.empty();
  }

  private static Optional<Piece> common(Part one, Part other) {
    int from = Math.max(one.from(), other.from());
    int to = Math.min(one.to(), other.to());
    return from < to
        ? Optional.of(new Part(from, to, Math.max(one.dial(), other.dial())))
        : Optional.empty();
  }
}
