package dev.switchboard.workbench.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Route;
import dev.switchboard.topology.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private final Routes routes =
      new Routes(
          List.of(
              function(
                  new Route("ANY", "/v1/{rest+}"),
                  new Route("ANY", "/v1/agents/{id}"),
                  new Route("GET", "/v1/agents/{id}"),
                  new Route("ANY", "/v1/agents/lookup"))));

  @Test
  void the_most_specific_route_wins_however_they_are_listed() {
    assertThat(key("GET", "/v1/agents/lookup")).hasValue("ANY /v1/agents/lookup");
    assertThat(key("GET", "/v1/agents/mia")).hasValue("GET /v1/agents/{id}");
    assertThat(key("PUT", "/v1/agents/mia")).hasValue("ANY /v1/agents/{id}");
    assertThat(key("PUT", "/v1/agents/mia/more")).hasValue("ANY /v1/{rest+}");
    assertThat(key("PUT", "/v2")).isEmpty();
  }

  @Test
  void a_plus_in_a_path_is_a_plus_and_a_broken_escape_stays_as_it_is() {
    assertThat(routes.find("GET", "/v1/agents/+49%201").map(Routes.Match::parameters))
        .hasValue(Map.of("id", "+49 1"));
    assertThat(routes.find("GET", "/v1/agents/100%").map(Routes.Match::parameters))
        .hasValue(Map.of("id", "100%"));
  }

  @Test
  void every_route_of_the_topology_leads_to_its_own_function() {
    var all = new Routes(Functions.ALL);

    assertThat(Functions.ALL)
        .flatExtracting(RoutesTest::routesOf)
        .isNotEmpty()
        .allSatisfy(route -> {
          var path = route.path().replace("{rest+}", "x/y").replaceAll("[{}]", "");
          var method = route.method().equals("ANY") ? "GET" : route.method();
          assertThat(all.find(method, path).map(Routes.Match::route)).hasValue(route);
        });
  }

  @Test
  void a_calendar_s_feed_leads_to_booking() {
    var all = new Routes(Functions.ALL);

    assertThat(all.find("GET", "/v1/calendars/viewings.ics").map(Routes.Match::function))
        .hasValue(Functions.BOOKING);
    assertThat(all.find("POST", "/v1/calendars/viewings/ics").map(Routes.Match::function))
        .hasValue(Functions.BOOKING);
  }

  private static List<Route> routesOf(Function function) {
    return Stream.of(function.source())
        .filter(Source.Http.class::isInstance)
        .flatMap(source -> ((Source.Http) source).routes().stream())
        .toList();
  }

  private Optional<String> key(String method, String path) {
    return routes.find(method, path).map(Routes.Match::key);
  }

  private static Function function(Route... routes) {
    return new Function(
        "f",
        "f",
        "none",
        128,
        Duration.ofSeconds(1),
        new Source.Http(List.of(routes)),
        List.of(),
        Map.of());
  }
}
