package dev.switchboard.adapter.log;

import java.util.Optional;
import java.util.regex.Pattern;

/// What may be written of a throwable: where it came from, and the words of our own. By the rules
/// of this code those have neither secrets nor personal data in them; what others say may repeat
/// what a caller said, so of them only the type is written, and of AWS the number of the request.
final class Thrown {
  private static final String OURS = "dev.switchboard.";
  private static final String AWS = "software.amazon.awssdk.";
  private static final Pattern AWS_REQUEST = Pattern.compile("\\(Service: [^()]*\\)");
  private static final int MOST_FRAMES = 40;
  private static final int MOST_CAUSES = 8;
  private static final int LEAST_TO_HIDE = 4;

  private Thrown() {}

  static String stack(Throwable thrown) {
    var text = new StringBuilder();
    var each = Optional.of(thrown);
    for (int depth = 0; depth < MOST_CAUSES && each.isPresent(); depth++) {
      text.append(depth == 0 ? "" : "\nCaused by: ");
      append(text, each.get());
      each = cause(each.get());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Throwable thrown) {
    text.append(thrown.getClass().getName());
    words(thrown).ifPresent(words -> text.append(": ").append(words));
    var frames = thrown.getStackTrace();
    for (int at = 0; at < Math.min(frames.length, MOST_FRAMES); at++) {
      text.append("\n  at ").append(frames[at]);
    }
  }

  /// The message of a line, without what its throwable may not say: libraries like to repeat it.
  static String hidden(Line line) {
    var message = line.message();
    var each = line.thrown();
    for (int depth = 0; depth < MOST_CAUSES && each.isPresent(); depth++) {
      var said = Optional.ofNullable(each.get().getMessage()).orElse("");
      if (said.length() >= LEAST_TO_HIDE && !words(each.get()).equals(Optional.of(said))) {
        message = message.replace(said, words(each.get()).orElse("…"));
      }
      each = each.flatMap(Thrown::cause);
    }
    return message;
  }

  private static Optional<String> words(Throwable thrown) {
    var message = Optional.ofNullable(thrown.getMessage());
    if (isOurs(thrown)) {
      return message;
    }
    return thrown.getClass().getName().startsWith(AWS)
        ? message
            .map(AWS_REQUEST::matcher)
            .filter(found -> found.find())
            .map(found -> found.group())
        : Optional.empty();
  }

  /// One of our types, or thrown by our code. One without words of its own says those of its cause.
  private static boolean isOurs(Throwable thrown) {
    var frames = thrown.getStackTrace();
    boolean madeHere =
        thrown.getClass().getName().startsWith(OURS)
            || (frames.length > 0 && frames[0].getClassName().startsWith(OURS));
    return madeHere && cause(thrown).filter(cause -> repeats(thrown, cause)).isEmpty();
  }

  private static boolean repeats(Throwable thrown, Throwable cause) {
    return cause.toString().equals(thrown.getMessage()) && !isOurs(cause);
  }

  private static Optional<Throwable> cause(Throwable thrown) {
    return Optional.ofNullable(thrown.getCause());
  }
}
