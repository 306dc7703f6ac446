package dev.switchboard.adapter.notify;

import dev.switchboard.adapter.notify.Exchange.Answered;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.SignedEndpoint;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Work;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/// Work that the owner's own endpoint does: a signed request `task.run` with what was asked, whose
/// answer is the result. A repeat carries the same `webhook-id`, the task's id, and the same body,
/// so the endpoint can know it. The endpoint has 10 s.
public final class HttpWork implements Work {
  private final SignedPost signed;

  public HttpWork(OutboundHttp http, InstantSource clock) {
    this.signed = new SignedPost(http, clock);
  }

  @Override
  public String kind() {
    return "http";
  }

  @Override
  public Outcome run(WorkspaceId workspace, Agent agent, Task task, Journal journal) {
    return agent
        .work()
        .endpoint()
        .map(endpoint -> run(endpoint, task, journal))
        .orElseGet(() ->
            new Outcome.Failed(
                "Agent %s has no endpoint for work of kind http: set work.http.url of the agent, and its secret."
                    .formatted(agent.id())));
  }

  private Outcome run(SignedEndpoint endpoint, Task task, Journal journal) {
    return switch (signed.send(endpoint, event(task))) {
      case Answered answer -> {
        journal.note("http", "answered %d".formatted(answer.status()));
        yield outcome(answer);
      }
      case Exchange.Refused refused ->
          new Outcome.Failed(
              "The owner's endpoint must not be called: %s. It must be a public address that begins with https://, with a secret of whsec_ and base64."
                  .formatted(refused.why()));
      case Exchange.Lost lost ->
          throw new Fault.Passing(
              "The owner's endpoint could not be reached: %s.".formatted(lost.why()));
    };
  }

  private static Outcome outcome(Answered answer) {
    var said = "The owner's endpoint answered %d.".formatted(answer.status());
    if (answer.successful()) {
      return new Outcome.Done(WorkResult.of(answer.body()));
    }
    if (answer.passing()) {
      throw new Fault.Passing(said);
    }
    return new Outcome.Failed(said);
  }

  private static Event event(Task task) {
    var data = new LinkedHashMap<String, Object>();
    data.put("task", task.id().value());
    data.put("agent", task.agent().value());
    data.put("asked", task.words());
    data.put("inputs", task.inputs());
    task.origin().call().ifPresent(call -> data.put("call", call));
    return new Event(task.id().value(), "task.run", task.createdAt(), data);
  }
}
