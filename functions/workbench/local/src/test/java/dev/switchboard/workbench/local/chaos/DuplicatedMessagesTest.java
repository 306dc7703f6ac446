package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each message is sent twice, and comes again after a second, while workers take several for it:
/// two and more work on the same at the same time. What there is in the end is what there is after
/// a calm day.
@Tag("crash")
@Tag("chaos")
final class DuplicatedMessagesTest {
  /// As long as workers are slow, no message is dealt with in time.
  private static final int NEVER_PARKED = 1_000;

  private static final int SLOW_OF = 2;
  private static final Duration SLOW_FOR = Duration.ofSeconds(20);
  private static final Pattern RECEIVED = Pattern.compile("\"ReceiptHandle\"");

  private final AtomicBoolean slow = new AtomicBoolean();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final Receiving receiving = new Receiving();

  private static final class Receiving implements Line.Plan {
    private final AtomicInteger received = new AtomicInteger();

    @Override
    public Trouble of(String body) {
      return Trouble.NONE;
    }

    @Override
    public void answered(String body, String answer) {
      received.addAndGet((int) RECEIVED.matcher(answer).results().count());
    }
  }

  @Test
  void messages_that_come_again_while_they_are_worked_on_have_each_effect_once() {
    var wanted = Business.calm();
    try (var workers = new Workers(Duration.ofSeconds(1), NEVER_PARKED);
        var business =
            new Business(
                workers.aws(this::twice, receiving), workers.functions(_ -> this::sometimesSlow))) {
      sent.set(0);
      receiving.received.set(0);
      slow.set(true);
      business.play();
      ChaosStack.pause(SLOW_FOR);
      slow.set(false);
      var unlike = business.effects().unlike(wanted);

      unlike.forEach(effect -> System.out.printf("UNLIKE %s%n", effect));
      assertThat(wanted.size()).isGreaterThan(200);
      assertThat(receiving.received.get()).isGreaterThan(2 * sent.get() + sent.get() / 2);
      new Figure(
              "effects under SQS duplicates and visibility running out",
              "golden events, bookings and tasks in two workspaces; each message sent twice,"
                  + " visible again after 1 s, workers that take several; compared with a calm run",
              getClass(),
              0,
              unlike.size(),
              "of %d effects unlike, %d messages received %d times"
                  .formatted(wanted.size(), sent.get(), receiving.received.get()))
          .hold();
    }
  }

  private Trouble twice(String body) {
    if (!body.contains("\"MessageBody\"")) {
      return Trouble.NONE;
    }
    sent.incrementAndGet();
    return Trouble.TWICE;
  }

  private Trouble sometimesSlow(String body) {
    return slow.get() && asked.incrementAndGet() % SLOW_OF == 0 ? Trouble.SLOW : Trouble.NONE;
  }
}
