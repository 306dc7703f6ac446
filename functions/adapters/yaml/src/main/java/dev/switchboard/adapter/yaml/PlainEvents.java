package dev.switchboard.adapter.yaml;

import dev.switchboard.adapter.yaml.ReadYaml.Reading.Refused;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Looks at what a document is made of before anything is made of it. The parser keeps its own
/// stack, so that a document of a hundred thousand brackets ends here and not in a stack overflow.
final class PlainEvents {
  private static final int DEEPEST = 60;

  private int depth;
  private int documents;

  private PlainEvents() {}

  /// The first that is more than plain values.
  static Optional<Refused> strange(LoadSettings settings, String text) {
    var events = new PlainEvents();
    for (var event : new Parse(settings).parseString(text)) {
      var why = events.strange(event);
      if (why.isPresent()) {
        return Optional.of(ReadYaml.refused(why.get(), event.getStartMark()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> strange(Event event) {
    return switch (event) {
      case DocumentStartEvent _ -> {
        documents++;
        yield documents > 1 ? Optional.of("There must be one document.") : Optional.empty();
      }
      case CollectionStartEvent start -> {
        depth++;
        yield depth > DEEPEST
            ? Optional.of("It must be at most %d deep.".formatted(DEEPEST))
            : tagged(start.getTag());
      }
      case CollectionEndEvent _ -> {
        depth--;
        yield Optional.empty();
      }
      case AliasEvent _ -> Optional.of("Aliases are not supported: write it out.");
      case ScalarEvent scalar -> tagged(scalar.getTag());
      case Event _ -> Optional.empty();
    };
  }

  private static Optional<String> tagged(Optional<String> tag) {
    return tag.map(_ -> "Tags are not supported.");
  }
}
