package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.reminder.Reminder;
import dev.switchboard.domain.reminder.Reminder.To;
import dev.switchboard.domain.reminder.Reminders;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is told of a calendar's appointments, as it is sent and answered.
@Serdeable
record RemindersJson(
    @Size(max = Reminders.MOST) @Nullable List<@NotNull @Valid ReminderJson> reminders) {
  /// One thing that is told.
  ///
  /// @param before how long before the appointment, such as `PT24H`; at booking where it is not
  ///   given
  /// @param to `customer` or `owner`
  /// @param by `sms`, `email` or, to the owner, `webhook`
  @Serdeable
  record ReminderJson(
      @Nullable String before, @NotBlank @Nullable String to, @NotBlank @Nullable String by) {}

  List<Reminder> read() {
    var sent = Fields.given("reminders", reminders);
    var keys = new HashSet<String>();
    return IntStream.range(0, sent.size())
        .mapToObj(i -> {
          var at = "reminders[%d]".formatted(i);
          var reminder = read(at, sent.get(i));
          if (!keys.add(reminder.key())) {
            throw ProblemException.field(at, "must not be the same as another one.");
          }
          return reminder;
        })
        .toList();
  }

  private static Reminder read(String at, ReminderJson sent) {
    var before = Optional.ofNullable(sent.before()).map(text -> span(at + ".before", text));
    var to = choice(at + ".to", Fields.given(at + ".to", sent.to()), To.values());
    var by = choice(at + ".by", Fields.given(at + ".by", sent.by()), By.values());
    return Fields.made(at, () -> new Reminder(before, to, by));
  }

  private static Duration span(String field, String text) {
    return Fields.form(
        field,
        text,
        written -> {
          try {
            return Optional.of(Duration.parse(written));
          } catch (DateTimeException e) {
            return Optional.empty();
          }
        },
        "a time such as PT24H or PT30M");
  }

  private static <E extends Enum<E>> E choice(String field, String text, E[] values) {
    var names = Stream.of(values).map(RemindersJson::lower).toList();
    return Fields.form(
        field,
        text,
        written -> Stream.of(values).filter(each -> lower(each).equals(written)).findFirst(),
        "one of %s".formatted(String.join(", ", names)));
  }

  static RemindersJson write(List<Reminder> reminders) {
    return new RemindersJson(
        reminders.stream()
            .map(each ->
                new ReminderJson(
                    each.before().map(Duration::toString).orElse(null),
                    lower(each.to()),
                    lower(each.by())))
            .toList());
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
