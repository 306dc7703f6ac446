package dev.switchboard.domain.booking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A place in what was said, from which phrases read on. What is taken moves the place; what does
/// not fit leaves it.
final class Words {
  /// A way to say something. It may move the place even where it finds nothing.
  interface Phrase {
    Optional<Piece> read(Words words);
  }

  private static final Token NOTHING = new Token.Word("");
  private static final int CENTURY = 20;

  private final List<Token> tokens;
  private int at;

  Words(List<Token> tokens) {
    this.tokens = tokens;
  }

  boolean atEnd() {
    return at == tokens.size();
  }

  /// What the first phrase that fits here has found.
  Optional<Piece> firstOf(List<Phrase> phrases) {
    int start = at;
    for (var phrase : phrases) {
      var found = phrase.read(this);
      if (found.isPresent()) {
        return found;
      }
      at = start;
    }
    return Optional.empty();
  }

  /// Takes these words, separated by blanks, all or none.
  boolean take(String words) {
    int place = at;
    int from = 0;
    while (from <= words.length()) {
      int blank = words.indexOf(' ', from);
      int end = blank < 0 ? words.length() : blank;
      var word = wordAt(place);
      if (word.length() != end - from || !words.startsWith(word, from)) {
        return false;
      }
      place++;
      from = end + 1;
    }
    at = place;
    return true;
  }

  /// Takes a word of the set.
  boolean takeOneOf(Set<String> words) {
    boolean found = words.contains(wordAt(at));
    at += found ? 1 : 0;
    return found;
  }

  /// Takes a word of the table.
  <T> Optional<T> oneOf(Map<String, T> table) {
    var found = Optional.ofNullable(table.get(wordAt(at)));
    found.ifPresent(_ -> at++);
    return found;
  }

  /// Takes a number within these bounds, both included.
  OptionalInt count(int least, int most) {
    if (!atEnd()
        && tokens.get(at) instanceof Token.Count(int value)
        && value >= least
        && value <= most) {
      at++;
      return OptionalInt.of(value);
    }
    return OptionalInt.empty();
  }

  /// Takes a year that is said in two halves, "twenty twenty-seven".
  OptionalInt yearInHalves() {
    int start = at;
    if (count(CENTURY, CENTURY).isPresent()) {
      var rest = count(CENTURY, 99);
      if (rest.isPresent()) {
        return OptionalInt.of(CENTURY * 100 + rest.getAsInt());
      }
    }
    at = start;
    return OptionalInt.empty();
  }

  <T extends Token> Optional<T> token(Class<T> kind) {
    if (atEnd() || !kind.isInstance(tokens.get(at))) {
      return Optional.empty();
    }
    return Optional.of(kind.cast(tokens.get(at++)));
  }

  /// Whether a word of the table comes next; nothing is taken.
  boolean ahead(Map<String, ?> table) {
    return table.containsKey(wordAt(at));
  }

  /// "First" is a word too, in "first thing".
  private String wordAt(int place) {
    var token = place < tokens.size() ? tokens.get(place) : NOTHING;
    if (token instanceof Token.Ordinal(int value) && value == 1) {
      return NumberWords.ordinal(value);
    }
    return token instanceof Token.Word(var text) ? text : "";
  }
}
