package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.workbench.local.endtoend.RestRoute;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FuzzRouteTest {
  private static final String SLOT = "2126-03-04T10:00:00Z";

  @Test
  void every_route_of_every_function_is_fuzzed() throws IOException {
    var requests = FuzzRoute.read(SLOT, "secret");
    var routes = RestRoute.all();

    assertThat(routes).hasSizeGreaterThan(80);
    assertThat(routes).filteredOn(route -> isForgotten(route, requests)).isEmpty();
  }

  private static boolean isForgotten(RestRoute route, List<FuzzRoute> requests) {
    return requests.stream().noneMatch(each -> route.takes(each.method(), each.path()));
  }
}
