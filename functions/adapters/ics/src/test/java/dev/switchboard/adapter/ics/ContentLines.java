package dev.switchboard.adapter.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads an iCalendar object by the rules of RFC 5545 and nothing else, without the library that
/// wrote it. Whatever breaks a rule is refused.
final class ContentLines {
  private static final Pattern LINE =
      Pattern.compile("(?<name>[A-Za-z0-9-]+)(?<parameters>;[A-Z-]+=[A-Z-]+)*:(?<value>.*)");
  private static final Pattern TEXT = Pattern.compile("([^\\\\;,\\p{Cntrl}]|\t|\\\\[\\\\;,nN])*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private final List<Line> lines;

  /// A property: where it is, as `VCALENDAR/VEVENT`, and what it says.
  private record Line(String path, int component, String name, String value) {}

  private ContentLines(List<Line> lines) {
    this.lines = lines;
  }

  static ContentLines read(String written) {
    assertThat(written).endsWith("\r\n");
    for (var line : written.split("\r\n", -1)) {
      var bytes = line.getBytes(StandardCharsets.UTF_8);
      assertThat(bytes.length).as(line).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\r", "\n");
      assertThat(decoded(bytes)).isEqualTo(line);
    }
    return new ContentLines(nested(written.replace("\r\n ", "").split("\r\n")));
  }

  /// Refuses bytes that are no UTF-8.
  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("No UTF-8", e);
    }
  }

  private static List<Line> nested(String[] unfolded) {
    var read = new ArrayList<Line>();
    var open = new ArrayDeque<String>();
    int component = 0;
    for (var line : unfolded) {
      var parts = LINE.matcher(line);
      assertThat(parts.matches()).as(line).isTrue();
      var value = parts.group("value");
      switch (parts.group("name")) {
        case "BEGIN" -> {
          open.addLast(value);
          component++;
        }
        case "END" -> assertThat(open.removeLast()).isEqualTo(value);
        default ->
            read.add(new Line(String.join("/", open), component, parts.group("name"), value));
      }
    }
    assertThat(open).isEmpty();
    return read;
  }

  /// The only value of a property of the calendar.
  String ofCalendar(String name) {
    var values =
        lines.stream().filter(it -> it.path().equals("VCALENDAR") && it.name().equals(name));
    return one(name, values.map(Line::value).toList());
  }

  /// The values of a property that each event has once, event by event.
  List<String> ofEvents(String name) {
    return lines.stream()
        .filter(line -> line.path().equals("VCALENDAR/VEVENT"))
        .map(Line::component)
        .distinct()
        .map(event -> one(name, ofEvent(event, name)))
        .toList();
  }

  private List<String> ofEvent(int event, String name) {
    return lines.stream()
        .filter(line -> line.component() == event && line.name().equals(name))
        .map(Line::value)
        .toList();
  }

  private static String one(String name, List<String> values) {
    assertThat(values).as(name).hasSize(1);
    return values.getFirst();
  }

  /// A value of type TEXT as it was before it was escaped.
  static String text(String value) {
    assertThat(value).matches(TEXT);
    return ESCAPE
        .matcher(value)
        .replaceAll(escaped -> {
          var character = escaped.group(1);
          return character.equalsIgnoreCase("n")
              ? "\n"
              : character.equals("\\") ? "\\\\" : character;
        });
  }
}
