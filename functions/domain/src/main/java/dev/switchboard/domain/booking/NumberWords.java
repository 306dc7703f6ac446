package dev.switchboard.domain.booking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Numbers as words, both ways: 1 to 99, and as ordinals 1 to 31.
final class NumberWords {
  private static final List<String> CARDINALS =
      words(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen");
  private static final List<String> ORDINALS =
      words(
          "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
              + " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
              + " nineteenth");
  private static final List<String> TENS =
      words("zero ten twenty thirty forty fifty sixty seventy eighty ninety");

  private static final Map<String, Token> BY_WORDS = byWords();

  private NumberWords() {}

  /// "twenty-five"; 0 to 99.
  static String cardinal(int number) {
    if (number < CARDINALS.size()) {
      return CARDINALS.get(number);
    }
    var tens = TENS.get(number / 10);
    return number % 10 == 0 ? tens : tens + "-" + CARDINALS.get(number % 10);
  }

  /// "twenty-fifth"; 1 to 31.
  static String ordinal(int number) {
    if (number < ORDINALS.size()) {
      return ORDINALS.get(number);
    }
    var tens = TENS.get(number / 10);
    return number % 10 == 0
        ? tens.replaceAll("y$", "ieth")
        : tens + "-" + ORDINALS.get(number % 10);
  }

  /// "twenty twenty-seven"; in digits where it is not usually said in two halves.
  static String year(int year) {
    return year >= 2010 && year <= 2099 ? "twenty " + cardinal(year % 100) : Integer.toString(year);
  }

  /// Makes numbers of the words that are numbers, one number of two words where they go together.
  static List<Token> join(List<Token> tokens) {
    var joined = new ArrayList<Token>();
    for (int i = 0; i < tokens.size(); i++) {
      var one = word(tokens, i);
      var two = BY_WORDS.get(one + "-" + word(tokens, i + 1));
      if (two != null) {
        joined.add(two);
        i++;
      } else {
        joined.add(BY_WORDS.getOrDefault(one, tokens.get(i)));
      }
    }
    return List.copyOf(joined);
  }

  private static String word(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at) instanceof Token.Word(var text) ? text : "";
  }

  private static Map<String, Token> byWords() {
    var words = new HashMap<String, Token>();
    IntStream.rangeClosed(1, 99).forEach(n -> words.put(cardinal(n), new Token.Count(n)));
    IntStream.rangeClosed(1, 31).forEach(n -> words.put(ordinal(n), new Token.Ordinal(n)));
    return Map.copyOf(words);
  }

  private static List<String> words(String words) {
    return List.of(words.split(" ", -1));
  }
}
