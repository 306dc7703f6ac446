package dev.switchboard.domain.workflow;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prompts with places in them for what was given and what came before. What is put in a place is
/// not searched for places again.
final class Words {
  static final String INPUT = "input";
  static final String PREVIOUS = "previous";
  static final String RESULTS = "results";

  /// One result in a prompt, and all that a prompt shows of several; a stored task is at most 400
  /// kB.
  static final int LONGEST_RESULT = 20_000;

  static final int LONGEST = 40_000;
  private static final Pattern PLACE = Pattern.compile("\\{\\{|\\{([A-Za-z][A-Za-z0-9_-]{0,31})}");

  private Words() {}

  /// The names of the places in a prompt.
  static Set<String> places(String prompt) {
    var names = new TreeSet<String>();
    PLACE
        .matcher(prompt)
        .results()
        .filter(place -> place.group(1) != null)
        .forEach(place -> names.add(place.group(1)));
    return names;
  }

  static String fill(String prompt, Map<String, String> values) {
    var filled =
        PLACE.matcher(prompt).replaceAll(place -> Matcher.quoteReplacement(of(place, values)));
    return filled.isBlank() ? "Nothing was given." : cut(filled, LONGEST);
  }

  private static String of(MatchResult place, Map<String, String> values) {
    return place.group(1) == null
        ? "{"
        : cut(values.getOrDefault(place.group(1), place.group()), LONGEST_RESULT);
  }

  /// Cuts what is too long, and says so.
  static String cut(String text, int longest) {
    return text.length() <= longest
        ? text
        : "%s… (cut here; it has %d characters)".formatted(whole(text, longest), text.length());
  }

  /// A character of two halves is not cut in between.
  private static String whole(String text, int longest) {
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
  }
}
