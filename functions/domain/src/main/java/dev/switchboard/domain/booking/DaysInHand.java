package dev.switchboard.domain.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.CalendarDays.Saving.Conflict;
import dev.switchboard.domain.booking.CalendarDays.Saving.Saved;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The days that one decision is made on: read once, changed together, and written all or none, as
/// long as each is still as it was read.
final class DaysInHand {
  private final CalendarDays days;
  private final WorkspaceId workspace;
  private final Map<Cell, CalendarDay> read = new HashMap<>();
  private final Map<Cell, CalendarDay> changed = new LinkedHashMap<>();

  DaysInHand(CalendarDays days, WorkspaceId workspace) {
    this.days = days;
    this.workspace = workspace;
  }

  void take(CalendarDay day) {
    read.put(Cell.of(day), day);
  }

  /// Reads those that are not in hand yet: one request for each calendar that has any. What is in
  /// hand stays as it was first read, because something may be decided on it already.
  void read(Stream<Cell> cells) {
    cells
        .filter(cell -> !read.containsKey(cell))
        .collect(
            groupingBy(
                Cell::calendar,
                LinkedHashMap::new,
                mapping(Cell::date, toCollection(TreeSet::new))))
        .forEach(this::read);
  }

  private void read(CalendarId calendar, SortedSet<LocalDate> dates) {
    if (dates.size() == 1) {
      take(days.read(workspace, calendar, dates.first()));
      return;
    }
    dates.forEach(date -> read.put(new Cell(calendar, date), CalendarDay.empty(calendar, date)));
    days.read(workspace, calendar, dates.first(), dates.last()).stream()
        .filter(day -> dates.contains(day.date()))
        .forEach(this::take);
  }

  CalendarDay day(Cell cell) {
    return Optional.ofNullable(changed.get(cell)).orElseGet(() -> asRead(cell));
  }

  private CalendarDay asRead(Cell cell) {
    return Optional.ofNullable(read.get(cell))
        .orElseThrow(() -> new IllegalStateException("Day %s must be read.".formatted(cell)));
  }

  /// Gives back what is held on one of the days by these holders, wherever it keeps time.
  void release(Cell cell, Predicate<String> holder) {
    var released = day(cell).holds().stream().filter(hold -> holder.test(hold.holder())).toList();
    for (var hold : released) {
      read(hold.also().stream());
      change(cell, day -> day.freeOf(hold));
      hold.also().forEach(each -> change(each, day -> day.freeOf(hold)));
    }
  }

  boolean isChanged() {
    return !changed.isEmpty();
  }

  void change(Cell cell, UnaryOperator<CalendarDay> change) {
    changed.put(cell, change.apply(day(cell)));
  }

  /// Whether everything that was changed is stored now, while these others are as they were read.
  /// Where it is not, what is in hand is forgotten, but for a day that is known to be newer.
  boolean write(Collection<Cell> unchanged) {
    var written = List.copyOf(changed.values());
    var others =
        unchanged.stream()
            .distinct()
            .filter(c -> !changed.containsKey(c))
            .map(this::asRead)
            .toList();
    changed.clear();
    read.clear();
    if (written.size() > 1 || !others.isEmpty()) {
      return days.saveAll(workspace, written, others);
    }
    return switch (days.save(workspace, written.getFirst())) {
      case Saved _ -> true;
      case Conflict conflict -> {
        take(conflict.stored());
        yield false;
      }
    };
  }
}
