package dev.switchboard.domain.reasoning;

import dev.switchboard.domain.fault.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Asks the first of several models, and the next one where it fails, all within the patience of
/// the prompt: whoever has somebody to stand in gets two thirds of what is left, the last one all
/// of it. Where everybody fails, it is the first fault that may pass, else the first one.
record FallBack(List<LanguageModel> inOrder, InstantSource clock) implements LanguageModel {
  @Override
  public Answer answer(Prompt prompt) {
    var end = clock.instant().plus(prompt.patience());
    var faults = new ArrayList<Fault>();
    for (int at = 0; at < inOrder.size(); at++) {
      var left = Duration.between(clock.instant(), end);
      if (!left.isPositive()) {
        break;
      }
      boolean last = at == inOrder.size() - 1;
      try {
        return inOrder.get(at).answer(prompt.within(last ? left : share(left)));
      } catch (Fault fault) {
        faults.add(fault);
        if (Thread.currentThread().isInterrupted()) {
          break;
        }
      }
    }
    throw worst(faults);
  }

  private static Duration share(Duration left) {
    return left.multipliedBy(2).dividedBy(3);
  }

  private static Fault worst(List<Fault> faults) {
    var told =
        faults.stream()
            .filter(Fault.Passing.class::isInstance)
            .findFirst()
            .orElseGet(faults::getFirst);
    faults.stream().filter(other -> other != told).forEach(told::addSuppressed);
    return told;
  }
}
