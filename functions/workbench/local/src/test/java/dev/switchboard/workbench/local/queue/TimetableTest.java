package dev.switchboard.workbench.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import dev.switchboard.topology.Schedule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
  @Test
  void a_schedule_sends_at_the_start_and_then_again() throws Exception {
    var schedule = new Schedule("sweep", Duration.ofMillis(50), OneQueue.QUEUE, "sweep!");

    try (var queue = new OneQueue();
        var _ = queue.poll(event -> new SQSBatchResponse());
        var _ = Timetable.start(queue.client(), OneQueue.PREFIX, List.of(schedule))) {
      assertThat(queue.next().getBody()).isEqualTo("sweep!");
      assertThat(queue.next().getBody()).isEqualTo("sweep!");
    }
  }
}
