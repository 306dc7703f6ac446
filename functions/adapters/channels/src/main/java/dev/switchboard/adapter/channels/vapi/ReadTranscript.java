package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.adapter.channels.JsonObject;
import dev.switchboard.domain.conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes a transcript that is one text apart. A turn begins on a line with `AI:` or `User:`; a line
/// without either goes on with the turn before it.
final class ReadTranscript {
  private static final Pattern SPEAKER =
      Pattern.compile("^(AI|Assistant|Bot|User|Customer):[ \\t]*", Pattern.CASE_INSENSITIVE);

  private ReadTranscript() {}

  static List<Turn> turns(JsonObject fields) {
    var turns = new ArrayList<Turn>();
    var role = "";
    var words = new StringBuilder();
    for (var line : fields.text("transcript").orElse("").lines().toList()) {
      var speaker = SPEAKER.matcher(line);
      if (speaker.find()) {
        add(turns, role, words);
        role = speaker.group(1).matches("(?i)user|customer") ? "caller" : "agent";
        words.setLength(0);
        words.append(line, speaker.end(), line.length());
      } else {
        words.append(' ').append(line);
      }
    }
    add(turns, role, words);
    return turns;
  }

  private static void add(List<Turn> turns, String role, StringBuilder words) {
    if (!role.isEmpty() && !words.toString().isBlank()) {
      turns.add(ReadTurns.turn(role, words.toString().strip(), JsonObject.EMPTY));
    }
  }
}
