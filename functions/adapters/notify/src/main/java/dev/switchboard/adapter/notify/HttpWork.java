package dev.switchboard.adapter.notify;

import dev.switchboard.adapter.notify.Exchange.Answered;
import dev.switchboard.domain.agent.SignedEndpoint;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Work;
import java.time.Duration;
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
  public Move next(Job job) {
    var answered = job.history().deeds(Deed.Noted.class).findFirst();
    if (answered.isPresent()) {
      return new Move.Done(answered.get().text());
    }
    return job.agent()
        .work()
        .endpoint()
        .<Move>map(endpoint -> new Move.Do(new Request(endpoint, job.task())))
        .orElseGet(() ->
            new Move.Failed(
                "Agent %s has no endpoint for work of kind http: set work.http.url of the agent, and its secret."
                    .formatted(job.agent().id())));
  }

  /// One request to the owner's endpoint.
  private final class Request implements Move.Effect {
    private final SignedEndpoint endpoint;
    private final Task task;

    private Request(SignedEndpoint endpoint, Task task) {
      this.endpoint = endpoint;
      this.task = task;
    }

    @Override
    public String name() {
      return "http";
    }

    @Override
    public Made perform(String key, Duration patience) {
      return switch (signed.send(endpoint, event(task))) {
        case Answered answer -> made(answer);
        case Exchange.Refused refused ->
            throw new Fault.Lasting(
                "The owner's endpoint must not be called: %s. It must be a public address that begins with https://, with a secret of whsec_ and base64."
                    .formatted(refused.why()));
        case Exchange.Lost lost ->
            throw new Fault.Passing(
                "The owner's endpoint could not be reached: %s.".formatted(lost.why()));
      };
    }
  }

  private static Made made(Answered answer) {
    var said = "The owner's endpoint answered %d.".formatted(answer.status());
    if (answer.successful()) {
      return Made.of(new Deed.Noted("http", WorkResult.of(answer.body())));
    }
    throw answer.passing() ? new Fault.Passing(said) : new Fault.Lasting(said);
  }

  private static Event event(Task task) {
    var data = new LinkedHashMap<String, Object>();
    data.put("task", task.id().value());
    data.put("agent", task.order().agent().value());
    data.put("asked", task.order().words());
    data.put("inputs", task.order().inputs());
    task.order().origin().call().ifPresent(call -> data.put("call", call));
    return new Event(task.id().value(), "task.run", task.order().createdAt(), data);
  }
}
