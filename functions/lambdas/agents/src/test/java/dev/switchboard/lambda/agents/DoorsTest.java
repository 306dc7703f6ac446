package dev.switchboard.lambda.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.http.sample.OneWorkspace;
import dev.switchboard.adapter.http.sample.SampleDoor;
import org.junit.jupiter.api.Test;

class DoorsTest {
  @Test
  void two_doors_on_one_class_path_do_not_see_each_other() {
    try (RestDoor sample = new SampleDoor()) {
      var other = Rest.with(sample, OneWorkspace.KEY.written());
      var ours = new Memory().acme();

      ours.get("/v1/agents").isOk();
      ours.get("/sample/workspace").isProblem(404);
      ours.and("authorization", "Bearer " + OneWorkspace.KEY.written())
          .get("/v1/agents")
          .isProblem(401);
      other.get("/sample/workspace").isOk();
      other.get("/v1/agents").isProblem(404);
    }
  }

  @Test
  void the_door_starts_with_its_own_wiring() {
    try (var door = new AgentsHandler(Neighbours.NOWHERE)) {
      assertThat(door).isNotNull();
    }
  }
}
