package dev.switchboard.lambda.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.adapter.http.RestDoor;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorsTest {
  @Test
  void the_queue_s_door_has_all_it_needs_and_nothing_of_the_rest_door() {
    var properties = new HashMap<>(Neighbours.NOWHERE);
    properties.put(RestDoor.FUNCTION, "call-recorder");
    var event = new SQSEvent();
    event.setRecords(List.of());

    try (var door = new CallsHandler(properties)) {
      assertThat(door.execute(event).getBatchItemFailures()).isEmpty();
      assertThat(door.getApplicationContext().getBeanDefinitions(Object.class))
          .extracting(definition -> definition.getBeanType().getSimpleName())
          .contains("Calls")
          .doesNotContain("ApiKeyFilter", "Problems");
    }
  }

  @Test
  void the_rest_door_starts_with_its_own_wiring() {
    try (var door = new CallsApiHandler(Neighbours.NOWHERE)) {
      assertThat(door).isNotNull();
    }
  }
}
