package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a task cannot go on, whatever its work wants next.
final class Stop {
  private Stop() {}

  static Optional<String> of(Workshop workshop, Optional<Agent> agent, Task task, Instant now) {
    var order = task.order();
    var late =
        order
            .terms()
            .deadline()
            .filter(deadline -> !now.isBefore(deadline))
            .map("It was not done by %s."::formatted);
    return Stream.of(
            late,
            order.terms().budget().exceeded(task, now),
            task.attempts() > Hand.MOST_ATTEMPTS
                ? Optional.of("Given up after %d attempts.".formatted(Hand.MOST_ATTEMPTS))
                : Optional.<String>empty(),
            agent.isEmpty()
                ? Optional.of("Its agent (%s) is not there any more.".formatted(order.agent()))
                : Optional.<String>empty(),
            workshop.work(order.kind()).isPresent()
                ? Optional.<String>empty()
                : Optional.of(
                    "Kind of work (%s) must be one of %s."
                        .formatted(order.kind(), String.join(", ", workshop.works().keySet()))))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
