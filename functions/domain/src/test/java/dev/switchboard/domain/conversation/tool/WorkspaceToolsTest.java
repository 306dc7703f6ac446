package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.BOB;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Move.Repeat;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskTool;
import dev.switchboard.domain.task.Work.Job;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class WorkspaceToolsTest {
  private static final Map<String, Object> TEN = Map.of("start", "2026-03-02T10:00", "name", "Ann");
  private static final Map<String, Object> CLAIMS =
      Map.ofEntries(
          Map.entry("workspace", "other"),
          Map.entry("agent", "leo"),
          Map.entry("calendar", "other"),
          Map.entry("calendar_id", "other"),
          Map.entry("caller", ANN),
          Map.entry("caller_number", ANN),
          Map.entry("call", "call-of-" + ANN),
          Map.entry("call_id", "call-of-" + ANN),
          Map.entry("channel", "api"),
          Map.entry("envelope", Map.of("caller", ANN)),
          Map.entry("requestKey", "mine"),
          Map.entry("url", "https://elsewhere.example"));

  private final FrontDesk front = new FrontDesk();

  @Test
  void work_has_those_tools_of_calls_that_its_agent_may_use_and_its_own_names_for_them() {
    assertThat(names(Agents.mia(), Errands.task("r1")))
        .containsExactly("check_availability", "book_appointment", "set_appointment");
    assertThat(names(Agents.leo(), Errands.task("r1"))).isEmpty();
  }

  @Test
  void work_does_not_pass_itself_on_and_holds_times_for_calls_only() {
    assertThat(names(FrontDesk.mia(), Errands.task("r1")))
        .contains("hold_slot")
        .doesNotContain("delegate_task");
    assertThat(names(FrontDesk.mia(), Errands.taskFromNowhere("r1"))).doesNotContain("hold_slot");
  }

  @Test
  void an_agents_own_name_takes_the_agents_own_parameters() {
    var tool = tool(Errands.task("r1"), "set_appointment");

    var properties = Objects.requireNonNull(tool.spec().parameters().get("properties"));
    assertThat(((Map<?, ?>) properties).keySet().toString())
        .startsWith("[start_time, name, phone,");
    assertThat(tool.spec().parameters().get("required")).isEqualTo(List.of("start_time", "name"));
    assertThat(
            use(
                    Errands.task("r1"),
                    "set_appointment",
                    Map.of("start_time", "2026-03-02T10:00", "name", "Ann"),
                    "k1")
                .text())
        .contains("You are booked for");
  }

  @Test
  void the_same_key_books_once_and_hears_the_same() {
    var first = use(Errands.task("r1"), "book_appointment", TEN, "k1");

    assertThat(use(Errands.task("r1"), "book_appointment", TEN, "k1")).isEqualTo(first);
    assertThat(booked()).hasSize(1);
    assertThat(tool(Errands.task("r1"), "book_appointment").use(job(Errands.task("r1")), call(TEN)))
        .matches(effect -> effect.repeat() == Repeat.HARMLESS);
  }

  @Test
  void what_is_missing_is_a_failure_that_the_model_can_mend() {
    var returned = use(Errands.task("r1"), "book_appointment", Map.of("name", "Ann"), "k1");

    assertThat(returned.failed()).isTrue();
    assertThat(returned.text()).contains("Which day and time");
  }

  @Test
  void an_appointment_is_recorded_as_of_the_call_that_the_task_came_from() {
    use(Errands.task("r1"), "book_appointment", with(CLAIMS, TEN), "k1");

    var made = booked().getFirst();
    assertThat(made.source().channel()).isEqualTo("vapi");
    assertThat(made.source().call()).contains("call-1");
    assertThat(made.source().requestKey()).isEqualTo("k1");
    assertThat(made.agent()).contains(Agents.MIA);
    assertThat(made.customer().phone()).contains(ANN);
  }

  @Test
  void no_claim_of_a_model_reaches_somebody_elses_appointment() {
    front.book(ANN, "2026-03-02T10:00");
    var anns = booked().getFirst().id();
    var bobs = Errands.task("r1", BOB, Errands.NOW);

    var found = use(bobs, "find_appointments", CLAIMS, "k1");
    var cancelled = use(bobs, "cancel_appointment", CLAIMS, "k2");

    assertThat(found.text()).contains("no appointment").doesNotContain(anns.code().spoken());
    assertThat(cancelled.failed()).isTrue();
    assertThat(booked()).extracting(Appointment::status).containsOnly(Appointment.Status.BOOKED);
  }

  @Property(tries = 300)
  void no_argument_changes_whose_use_it_is(
      @ForAll @Size(max = 8) Map<@StringLength(max = 12) String, String> more) {
    var arguments = with(CLAIMS, new LinkedHashMap<>(more));
    var spy = new Spy();

    use(new WorkspaceTools(List.of(spy)), Errands.task("r1"), "check_availability", arguments, "k");

    var seen = spy.seen.orElseThrow();
    assertThat(seen.workspace()).isEqualTo(ACME);
    assertThat(seen.agent()).isEqualTo(FrontDesk.mia());
    assertThat(seen.requestKey()).isEqualTo("k");
    assertThat(seen.envelope().workspace()).isEqualTo(ACME);
    assertThat(seen.envelope().channel()).isEqualTo("vapi");
    assertThat(seen.envelope().call()).contains("call-1");
    assertThat(seen.envelope().caller()).contains(ANN);
    assertThat(seen.envelope().named()).isEmpty();
    assertThat(seen.envelope().controlUrl()).isEmpty();
    assertThat(seen.arguments().values()).isEqualTo(arguments);
  }

  private static final class Spy implements Tool {
    private Optional<Use> seen = Optional.empty();

    @Override
    public ToolSpec spec() {
      return new ToolSpec("check_availability", "Sees.", Map.of("type", "object"));
    }

    @Override
    public Spoken use(Use use) {
      seen = Optional.of(use);
      return Spoken.answer("Seen.");
    }
  }

  private List<Appointment> booked() {
    var salon = Agents.mia().calendar().orElseThrow();
    return front.desk.days.read(ACME, salon, MONDAY).appointments();
  }

  private List<String> names(Agent agent, Task task) {
    var job = new Job(ACME, agent, new History(task, List.of(), List.of()));
    return new WorkspaceTools(front.tools())
        .of(job).stream().map(tool -> tool.spec().name()).toList();
  }

  private TaskTool tool(Task task, String name) {
    return tool(new WorkspaceTools(front.tools()), task, name);
  }

  private static TaskTool tool(TaskTool.Toolbox tools, Task task, String name) {
    return tools.of(job(task)).stream()
        .filter(tool -> tool.spec().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Deed.Returned use(Task task, String tool, Map<String, Object> arguments, String key) {
    return use(new WorkspaceTools(front.tools()), task, tool, arguments, key);
  }

  private static Deed.Returned use(
      TaskTool.Toolbox tools, Task task, String tool, Map<String, Object> arguments, String key) {
    var effect = tool(tools, task, tool).use(job(task), call(arguments));
    return (Deed.Returned) effect.perform(key, Duration.ofSeconds(10)).deed();
  }

  private static ToolCall call(Map<String, Object> arguments) {
    return new ToolCall("c1", "any", arguments);
  }

  private static Job job(Task task) {
    return new Job(ACME, FrontDesk.mia(), new History(task, List.of(), List.of()));
  }

  private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
    var all = new LinkedHashMap<String, Object>(more);
    all.putAll(some);
    return all;
  }
}
