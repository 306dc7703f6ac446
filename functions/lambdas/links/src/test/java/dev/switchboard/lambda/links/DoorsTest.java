package dev.switchboard.lambda.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.adapter.http.RestDoor;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorsTest {
  @Test
  void the_queue_s_door_has_all_it_needs_before_anybody_is_linked_and_nothing_of_the_rest_door() {
    var properties = new HashMap<>(Neighbours.NOWHERE);
    properties.put(RestDoor.FUNCTION, "link-worker");
    var event = new SQSEvent();
    event.setRecords(List.of());

    try (var door = new LinksHandler(properties)) {
      assertThat(door.execute(event).getBatchItemFailures()).isEmpty();
      assertThat(door.getApplicationContext().getBeanDefinitions(Object.class))
          .extracting(definition -> definition.getBeanType().getSimpleName())
          .contains("KeepInStep", "TellOwner")
          .doesNotContain("ApiKeyFilter", "Problems", "ConnectController");
    }
  }

  @Test
  void the_rest_door_starts_with_its_own_wiring() {
    assertThatCode(() -> new LinksApiHandler(Neighbours.NOWHERE).close())
        .doesNotThrowAnyException();
  }
}
