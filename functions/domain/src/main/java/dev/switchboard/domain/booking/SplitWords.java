package dev.switchboard.domain.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Splits what was said into tokens. Every text can be split; what is not known becomes a word that
/// no phrase reads.
final class SplitWords {
  /// Stands between two ends, like "to", but is never part of a clock time.
  static final String DASH = "-";

  private static final Set<String> DROPPED =
      Set.of("the", "um", "uh", "uhm", "er", "erm", "hm", "hmm", "please");

  private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019`]");
  private static final Pattern DOTTED_HALF = Pattern.compile("(?<!\\p{L})([ap])\\.\\s?m\\b\\.?");
  private static final Pattern SPACED_STAMP =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (?=\\d{2}:\\d{2}(:\\d{2}|z|\\+))");
  private static final int MOST_OFFSET_HOURS = 18;

  private record Form(Pattern pattern, Function<MatchResult, List<Token>> tokens) {}

  /// Tried in this order at every place.
  private static final List<Form> FORMS =
      List.of(
          form("[\\s\\p{Z}\\p{C}]+", _ -> List.of()),
          form("(?<=\\p{L})-(?=\\p{L})", _ -> List.of()),
          form("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", SplitWords::date),
          form("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)", SplitWords::slashed),
          form("(\\d{1,2})(/)(\\d{1,2})(?![\\d/])", SplitWords::slashed),
          form("(?<=\\d)t(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?!\\d)", SplitWords::time),
          form("(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?!\\d)", SplitWords::time),
          form(
              "(?<=t\\d\\d:\\d\\d[:.\\d]{0,13})([-+])(\\d{2}):?(\\d{2})?(?!\\d)",
              SplitWords::offset),
          form("(?<=:\\d\\d[:.\\d]{0,13})z(?!\\p{L})", _ -> List.of(new Token.Offset(0))),
          form(
              "(\\d{1,2})(?:st|nd|rd|th)(?!\\p{L})",
              of -> List.of(new Token.Ordinal(number(of, 1)))),
          form("(\\d{1,4})(?!\\d)", of -> List.of(new Token.Count(number(of, 1)))),
          form("\\p{L}+", SplitWords::word),
          form("[-/\u2013\u2014]+", _ -> List.of(new Token.Word(DASH))),
          form("\\d+|.", of -> List.of(new Token.Word(of.group()))));

  private SplitWords() {}

  static List<Token> split(String said) {
    var text = APOSTROPHES.matcher(said.toLowerCase(Locale.ROOT)).replaceAll("");
    text = DOTTED_HALF.matcher(text).replaceAll(" $1m ");
    text = SPACED_STAMP.matcher(text).replaceAll("$1t");
    var tokens = new ArrayList<Token>();
    int at = 0;
    while (at < text.length()) {
      at = next(text, at, tokens);
    }
    return NumberWords.join(tokens);
  }

  private static int next(String text, int at, List<Token> tokens) {
    for (var form : FORMS) {
      var matcher =
          form.pattern().matcher(text).region(at, text.length()).useTransparentBounds(true);
      if (matcher.lookingAt()) {
        tokens.addAll(form.tokens().apply(matcher));
        return matcher.end();
      }
    }
    return at + 1;
  }

  private static Form form(String pattern, Function<MatchResult, List<Token>> tokens) {
    return new Form(Pattern.compile(pattern, Pattern.DOTALL), tokens);
  }

  private static List<Token> word(MatchResult found) {
    return DROPPED.contains(found.group()) ? List.of() : List.of(new Token.Word(found.group()));
  }

  private static List<Token> date(MatchResult found) {
    return List.of(new Token.Date(number(found, 1), number(found, 3), number(found, 4)));
  }

  private static List<Token> slashed(MatchResult found) {
    var year = found.groupCount() < 4 ? OptionalInt.empty() : OptionalInt.of(number(found, 4));
    return List.of(new Token.Slashed(number(found, 1), number(found, 3), year));
  }

  private static List<Token> time(MatchResult found) {
    boolean padded = found.end(1) - found.start(1) == 2;
    return List.of(new Token.Time(number(found, 1), number(found, 2), number(found, 3), padded));
  }

  private static List<Token> offset(MatchResult found) {
    int hours = number(found, 2);
    if (hours >= MOST_OFFSET_HOURS || number(found, 3) > 59) {
      return List.of(new Token.Word(found.group()));
    }
    int seconds = hours * 3600 + number(found, 3) * 60;
    return List.of(new Token.Offset("-".equals(found.group(1)) ? -seconds : seconds));
  }

  /// At most four digits, or nothing, which is zero.
  private static int number(MatchResult found, int group) {
    return found.start(group) < 0 ? 0 : Integer.parseInt(found.group(group));
  }
}
