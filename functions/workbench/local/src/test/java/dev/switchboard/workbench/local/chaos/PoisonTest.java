package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.sqs.ParkedMessages;
import dev.switchboard.adapter.sqs.ParkedMessages.Parked;
import dev.switchboard.domain.contract.Figure;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.workbench.local.ParkedCommand;
import dev.switchboard.workbench.local.aws.LocalAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Among the messages of a good business there are some that nobody can read, and those of another
/// business fail each time. What is good is done; what is not is parked, is shown, and is sent
/// again once workers are mended.
@Tag("crash")
@Tag("chaos")
final class PoisonTest {
  private static final List<Queue> FIRST = List.of(Queues.CALLS, Queues.BOOKINGS, Queues.TASKS);
  private static final List<Queue> THEN = List.of(Queues.NOTICES, Queues.LINKS);

  /// Longer than whoever waits for messages waits.
  private static final Duration UNTIL_HELD = Duration.ofSeconds(21);

  /// Long enough for what goes well.
  private static final Duration SOON = Duration.ofSeconds(3);

  private static final int MOST = 1_000;

  private final Poison poison = new Poison();
  private final Set<String> strange = new TreeSet<>();
  private int put;
  private int parked;

  @Test
  void batch_mates_of_poison_are_done_and_it_is_parked_and_sent_again() {
    var wanted = Business.calm();
    try (var workers = new Workers(SOON, Queues.CALLS.mostReceives());
        var business =
            new Business(
                workers.aws(poison::sent, poison.receiving()), workers.functions(poison::of))) {
      poisoned(business);
      var lost = business.effects().of("demo").unlike(wanted.of("demo"));
      compare(business, Queues.ALL);

      mended(business);

      judge(business, lost, business.effects().unlike(wanted));
    }
  }

  private void mended(Business business) {
    poison.mend(FIRST);
    sendAgain(business, FIRST);
    compare(business, THEN);
    poison.mend(THEN);
    poison.sweep(true);
    sendAgain(business, THEN);
  }

  private void judge(Business business, List<String> lost, List<String> unlike) {
    var left =
        Queues.ALL.stream()
            .flatMap(queue -> parked(business, queue).stream())
            .map(Parked::body)
            .toList();
    lost.forEach(effect -> System.out.printf("LOST %s%n", effect));
    strange.forEach(message -> System.out.printf("PARKED %s%n", message));
    unlike.forEach(effect -> System.out.printf("UNLIKE %s%n", effect));
    hold(lost.size() + strange.size(), left.size());
    assertThat(unlike).as("what was sent again, and could be read, is done").isEmpty();
    assertThat(Set.copyOf(left)).isEqualTo(poison.made());
  }

  private void poisoned(Business business) {
    poison.sweep(false);
    poison.spoil(Queues.ALL);
    poison.hold(Queues.ALL);
    ChaosStack.pause(UNTIL_HELD);
    unreadable(business, Queues.ALL);
    business.play();
    unreadable(business, FIRST);
    poison.letGo(FIRST);
    business.stack.settled(FIRST);
    unreadable(business, THEN);
    poison.letGo(THEN);
    business.stack.settled();
  }

  private void unreadable(Business business, List<Queue> queues) {
    queues.forEach(queue -> poison.unreadable(business.stack.queues(), LocalAws.PREFIX, queue));
  }

  /// What is parked is what was put in, and nothing else: that would be a batch-mate.
  private void compare(Business business, List<Queue> queues) {
    for (var queue : queues) {
      var bodies = poison.of(queue);
      put += bodies.size();
      var left = new ArrayList<>(bodies);
      for (var message : parked(business, queue)) {
        parked += left.remove(message.body()) ? 1 : 0;
      }
      var shown =
          String.join(
              "\n",
              ParkedCommand.run(business.stack.queues(), LocalAws.PREFIX, queue.name(), false));
      assertThat(bodies).allSatisfy(body -> assertThat(shown).contains(body));
      left.forEach(body -> System.out.printf("NOT PARKED in %s: %s%n", queue.name(), body));
    }
  }

  private List<Parked> parked(Business business, Queue queue) {
    var messages = new ParkedMessages(business.stack.queues(), LocalAws.PREFIX).list(queue, MOST);
    messages.stream()
        .map(Parked::body)
        .filter(body -> !Poison.isBad(body))
        .forEach(body -> strange.add(queue.name() + " " + body));
    return messages;
  }

  private static void sendAgain(Business business, List<Queue> queues) {
    queues.forEach(
        queue -> ParkedCommand.run(business.stack.queues(), LocalAws.PREFIX, queue.name(), true));
    business.stack.settled();
  }

  /// A message whose batch takes longer than it is hidden for is received, and parked, again: here,
  /// where that is 3 seconds. On AWS it is six times as long as a batch may take.
  private void hold(int lost, int left) {
    new Figure(
            "poison: batch-mates lost",
            "in each queue messages that cannot be read, of an unknown version, and that fail each"
                + " time, among those of golden events, bookings and tasks; compared with a calm"
                + " run",
            getClass(),
            0,
            lost,
            "effects unlike or messages parked, of %d batch-mates of %d poisoned messages"
                .formatted(poison.mates(), put))
        .hold();
    new Figure(
            "poison: redriven share",
            "each is parked after 5 receives, shown, and sent again; what could be read is done"
                + " then",
            getClass(),
            put,
            parked,
            "of %d; the %d unreadable ones are parked again, with %d copies"
                .formatted(put, poison.made().size(), left - poison.made().size()))
        .hold();
  }
}
