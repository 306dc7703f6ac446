package dev.switchboard.workbench.local.moment;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// By what it is seen whose request something is: by the mark in it, or by something that was
/// handed out for a mark before, such as the receipt of a message or a token of Microsoft's.
final class Marks {
  private static final Pattern MARK = Pattern.compile("point-\\d{3}");
  private static final Pattern HANDED_OUT =
      Pattern.compile(
          "\"(?:ReceiptHandle|access_token|refresh_token)\"\\s*:\\s*\"([^\"]+)\""
              + "|(?:^|[&?])(?:code|refresh_token)=([^&\\s]+)|Bearer (\\S+)",
          Pattern.MULTILINE);

  private final Map<String, String> handedOut = new ConcurrentHashMap<>();

  static String mark(int number) {
    return "point-%03d".formatted(number);
  }

  static Optional<String> in(String text) {
    var found = MARK.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  Optional<String> of(String text) {
    return in(text).or(() -> things(text).map(handedOut::get).filter(Objects::nonNull).findFirst());
  }

  /// What is handed out in this text is for this mark.
  void learn(String text, String mark) {
    things(text).forEach(thing -> handedOut.put(thing, mark));
  }

  private static Stream<String> things(String text) {
    return HANDED_OUT
        .matcher(text)
        .results()
        .flatMap(found ->
            IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull));
  }
}
