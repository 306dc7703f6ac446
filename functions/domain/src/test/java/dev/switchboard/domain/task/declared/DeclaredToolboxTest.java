package dev.switchboard.domain.task.declared;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Work.Job;
import dev.switchboard.domain.task.declared.Endpoints.Reply;
import dev.switchboard.domain.task.declared.Endpoints.Request;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeclaredToolboxTest {
  private static final Set<String> ALL =
      Set.of("getPet", "removePet", "listPets", "addPet", "sell");
  private static final String PETS = "https://api.petshop.example/v2/pets";

  private final List<Request> sent = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private Reply reply = answer(200, "Rex");

  @Test
  void an_agent_has_those_that_it_may_use() {
    var job = new Job(ACME, may(Set.of("getPet", "unknown")), history());

    assertThat(toolbox().of(job)).extracting(tool -> tool.spec().name()).containsExactly("getPet");
    assertThat(toolbox().of(new Job(ACME, Agents.leo(), history()))).isEmpty();
  }

  @Test
  void arguments_go_where_they_were_declared_to_go() {
    assertThat(use("getPet", Map.of("id", "7", "verbose", true)).text()).isEqualTo("Rex");
    use("listPets", Map.of("tag", List.of("a b", "c&d=e")));
    use("addPet", Map.of("body", Map.of("name", "Rex", "age", 3)));

    assertThat(sent)
        .extracting(Request::url)
        .containsExactly(PETS + "/7?verbose=true", PETS + "?tag=a%20b&tag=c%26d%3De", PETS);
    assertThat(sent.getLast().body()).contains(Map.of("name", "Rex", "age", 3));
    assertThat(sent).allMatch(each -> each.headers().equals(Petshop.KEY));
    assertThat(keys).containsOnly("task.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "",
        "../admin",
        "//evil.example",
        "a/b",
        "..\\admin",
        "a\r\nX-B: c",
        "\u0000"
      })
  void what_would_change_the_shape_of_the_path_is_not_sent(String id) {
    var returned = use("getPet", Map.of("id", id));

    assertThat(returned.failed()).isTrue();
    assertThat(returned.text()).startsWith("Nothing was sent. id must");
    assertThat(sent).isEmpty();
  }

  @Property(tries = 200)
  void nothing_in_an_argument_changes_host_path_or_headers(@ForAll String id, @ForAll String tag) {
    sent.clear();
    use(
        "getPet",
        Map.of("id", "x" + id.replaceAll("[/\\\\\\x00-\\x1f\\x7f-\\x9f]", "@") + "?#%2F..@"));
    use("listPets", Map.of("tag", List.of(tag, "//evil.example/..?a=b#@\r\nHost: x")));

    assertThat(sent).hasSize(2);
    for (var request : sent) {
      var url = URI.create(request.url());
      assertThat(url.getScheme()).isEqualTo("https");
      assertThat(url.getRawAuthority()).isEqualTo("api.petshop.example");
      assertThat(url.getRawFragment()).isNull();
      assertThat(url.normalize()).isEqualTo(url);
      assertThat(request.headers()).isEqualTo(Petshop.KEY);
    }
    assertThat(URI.create(sent.getFirst().url()).getRawPath().split("/")).hasSize(4);
    assertThat(URI.create(sent.getFirst().url()).getRawQuery()).isNull();
    assertThat(URI.create(sent.getLast().url()).getRawPath()).isEqualTo("/v2/pets");
    assertThat(URI.create(sent.getLast().url()).getRawQuery().split("[&=]")).hasSize(4);
  }

  @Test
  void arguments_that_do_not_fit_or_were_not_declared_are_not_sent() {
    var returned =
        use("getPet", Map.of("verbose", "maybe", "url", "https://evil.example", "Host", "evil"));

    assertThat(returned.failed()).isTrue();
    assertThat(returned.text())
        .contains(
            "id must be there",
            "verbose must be of type boolean",
            "url must not be there",
            "Host must not be there");
    assertThat(sent).isEmpty();
  }

  @Test
  void a_long_answer_is_cut_and_says_so() {
    reply = answer(200, "x".repeat(20_001));

    assertThat(use("getPet", Map.of("id", "7")).text())
        .startsWith("x".repeat(20_000) + "…")
        .endsWith("longer than 20000 characters.)");
  }

  @Test
  void what_the_endpoint_refuses_is_said_to_the_model() {
    reply = answer(404, "No such pet.");

    assertThat(use("getPet", Map.of("id", "7")))
        .isEqualTo(
            new Deed.Returned(
                call(Map.of("id", "7"), "getPet"), "It answered 404. No such pet.", true));
  }

  @Test
  void what_may_pass_is_tried_again_where_a_repeat_does_no_harm() {
    var once = Map.<String, Object>of("body", Map.of("name", "Rex"));
    reply = new Reply.Answered(503, "Busy.", Optional.of(Duration.ofSeconds(9)));

    assertThatThrownBy(() -> use("getPet", Map.of("id", "7")))
        .isInstanceOfSatisfying(
            Fault.Passing.class, fault -> assertThat(fault.rest()).contains(Duration.ofSeconds(9)));
    assertThat(use("addPet", once).text()).isEqualTo("It answered 503. Busy.");
  }

  @Test
  void a_lost_answer_is_not_asked_for_again_where_it_may_have_been_done() {
    var once = Map.<String, Object>of("body", Map.of("name", "Rex"));
    reply = new Reply.Lost("connection broke", false);

    assertThatThrownBy(() -> use("sell", once)).isInstanceOf(Fault.Passing.class);
    assertThat(use("addPet", once).text()).startsWith("It is not known whether this was done");
    assertThat(effect("addPet", once).unsure().deed()).isInstanceOf(Deed.Returned.class);
    reply = new Reply.Lost("host is not known", true);
    assertThat(use("addPet", once).text()).isEqualTo("Nothing was sent: host is not known.");
  }

  private Deed.Returned use(String tool, Map<String, Object> arguments) {
    return (Deed.Returned) effect(tool, arguments).perform("task.3", Duration.ofSeconds(10)).deed();
  }

  private Effect effect(String name, Map<String, Object> arguments) {
    var job = new Job(ACME, may(ALL), history());
    return toolbox().of(job).stream()
        .filter(tool -> tool.spec().name().equals(name))
        .findFirst()
        .orElseThrow()
        .use(job, call(arguments, name));
  }

  private DeclaredToolbox toolbox() {
    return new DeclaredToolbox(
        (workspace, names) -> ALL.stream().filter(names::contains).map(Petshop::tool).toList(),
        new ScriptedEndpoints((request, key) -> {
          sent.add(request);
          keys.add(key);
          return reply;
        }));
  }

  private static ToolCall call(Map<String, Object> arguments, String tool) {
    return new ToolCall("c1", tool, new LinkedHashMap<>(arguments));
  }

  private static Reply answer(int status, String body) {
    return new Reply.Answered(status, body, Optional.empty());
  }

  private static History history() {
    return new History(Errands.task("r1"), List.of(), List.of());
  }

  private static Agent may(Set<String> tools) {
    var mia = Agents.mia();
    return new Agent(
        mia.id(),
        mia.name(),
        mia.greeting(),
        mia.persona(),
        mia.calendar(),
        tools,
        mia.aliases(),
        mia.bindings(),
        mia.assistant(),
        mia.transferTo(),
        mia.owner(),
        mia.work(),
        0);
  }
}
