package dev.switchboard.adapter.channels.vapi;

import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Turn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Divides a transcript, so that each part fits into one message and one item of the store in
/// whatever script it is written.
final class InParts {
  static final int MOST_BYTES = 150_000;

  /// What a turn takes up beside its words.
  private static final int BYTES_AROUND = 100;

  private InParts() {}

  static List<Fact.Transcribed> of(List<Turn> turns) {
    var parts = new ArrayList<Fact.Transcribed>();
    int first = 0;
    int bytes = 0;
    for (int at = 0; at < turns.size(); at++) {
      int size = size(turns.get(at));
      if (bytes + size > MOST_BYTES && at > first) {
        parts.add(new Fact.Transcribed(first, List.copyOf(turns.subList(first, at))));
        first = at;
        bytes = 0;
      }
      bytes += size;
    }
    if (first < turns.size()) {
      parts.add(new Fact.Transcribed(first, List.copyOf(turns.subList(first, turns.size()))));
    }
    return parts;
  }

  private static int size(Turn turn) {
    return BYTES_AROUND + turn.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
