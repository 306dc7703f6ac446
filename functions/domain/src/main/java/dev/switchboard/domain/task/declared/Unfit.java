package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import java.time.Duration;
import java.util.List;

/// A call whose arguments do not fit: nothing is sent, and the model reads why.
record Unfit(ToolCall call, List<String> misfits) implements Effect {
  private static final int MOST_MISFITS = 10;

  @Override
  public String name() {
    return call.tool();
  }

  @Override
  public Made perform(String key, Duration patience) {
    var said = misfits.stream().limit(MOST_MISFITS).toList();
    return Made.of(new Deed.Returned(call, "Nothing was sent. " + String.join(" ", said), true));
  }
}
