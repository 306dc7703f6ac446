package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Subject;
import dev.switchboard.lambda.booking.CalendarJson.SubjectJson;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads and writes the subjects of a calendar.
final class Subjects {
  private Subjects() {}

  static List<Subject> read(@Nullable List<SubjectJson> sent) {
    return sent == null
        ? List.of()
        : IntStream.range(0, sent.size())
            .mapToObj(i -> read("subjects[%d]".formatted(i), sent.get(i)))
            .toList();
  }

  private static Subject read(String at, SubjectJson sent) {
    var calendar =
        Fields.form(
            at + ".calendarId",
            Fields.given(at + ".calendarId", sent.calendarId()),
            CalendarId::of,
            "the id of a calendar");
    var others = sent.otherNames() == null ? List.<String>of() : sent.otherNames();
    return Fields.made(
        at, () -> new Subject(Fields.given(at + ".name", sent.name()).strip(), others, calendar));
  }

  static List<SubjectJson> write(List<Subject> subjects) {
    return subjects.stream()
        .map(subject ->
            new SubjectJson(subject.name(), subject.otherNames(), subject.calendar().value()))
        .toList();
  }
}
