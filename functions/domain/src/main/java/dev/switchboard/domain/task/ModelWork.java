package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Form;
import dev.switchboard.domain.reasoning.Models;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ReadJson;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.TaskTool.Toolbox;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Has a language model do the work, as the agent that it was asked of. The model may use tools,
/// ask a person and have other agents do a part, as often as it needs; the conversation is made
/// anew of what was recorded each time.
public final class ModelWork implements Work {
  /// The tools that every model has, whatever its agent may use.
  public static final Set<String> OWN_TOOLS = Set.of(AskOwner.NAME, AskAgent.NAME);

  private static final int MOST_TOKENS = 4_000;

  private final Models models;
  private final Toolbox toolbox;
  private final ReadJson json;
  private final HomeZone home;

  public ModelWork(Models models, Toolbox toolbox, ReadJson json, HomeZone home) {
    this.models = models;
    this.toolbox = toolbox;
    this.json = json;
    this.home = home;
  }

  @Override
  public String kind() {
    return "model";
  }

  @Override
  public Move next(Job job) {
    var reading = Rereading.of(job.order(), json);
    var conversation = Conversation.of(job.history(), reading);
    var open = conversation.openCall();
    if (open.isPresent()) {
      return use(job, conversation, open.get());
    }
    return reading
        .settle(conversation.answers())
        .orElseGet(() -> new Move.Do(new Thinking(job, conversation, reading.form())));
  }

  private Move use(Job job, Conversation conversation, ToolCall call) {
    if (conversation.isLoop(call)) {
      return new Move.Failed(
          "It went in circles: %s was wanted %d times with the same arguments."
              .formatted(call.tool(), Conversation.MOST_ALIKE));
    }
    if (call.tool().equals(AskOwner.NAME)) {
      return AskOwner.ask(call);
    }
    if (call.tool().equals(AskAgent.NAME)) {
      return conversation.isBegun(call) ? new Move.Await() : AskAgent.begin(job, call);
    }
    return toolbox.of(job).stream()
        .filter(tool -> tool.spec().name().equals(call.tool()))
        .findFirst()
        .<Move>map(tool -> new Move.Do(tool.use(job, call)))
        .orElseGet(() -> new Move.Do(new NoSuchTool(call)));
  }

  private record NoSuchTool(ToolCall call) implements Effect {
    @Override
    public String name() {
      return call.tool();
    }

    @Override
    public Made perform(String key, Duration patience) {
      return Made.of(new Deed.Returned(call, "There is no tool %s.".formatted(call.tool()), true));
    }
  }

  /// One question to the model.
  private final class Thinking implements Effect {
    private final Job job;
    private final Conversation conversation;
    private final Optional<Form> form;

    private Thinking(Job job, Conversation conversation, Optional<Form> form) {
      this.job = job;
      this.conversation = conversation;
      this.form = form;
    }

    @Override
    public String name() {
      return "model";
    }

    @Override
    public boolean isPaid() {
      return true;
    }

    @Override
    public Made perform(String key, Duration patience) {
      var model = models.of(job.workspace(), job.agent().work().model());
      var answer = model.answer(prompt(patience));
      return new Made(
          new Deed.Thought(answer.text().strip(), answer.calls(), answer.model()), answer.used());
    }

    private Prompt prompt(Duration patience) {
      var asking =
          job.order().parent().isPresent()
              ? Stream.of(AskOwner.SPEC)
              : Stream.of(AskOwner.SPEC, AskAgent.SPEC);
      var tools = Stream.concat(toolbox.of(job).stream().map(TaskTool::spec), asking).toList();
      return new Prompt(
          Briefing.of(
              job.agent(), job.order(), home.of(job.workspace(), job.agent()), form.isPresent()),
          conversation.turns(),
          tools,
          form,
          MOST_TOKENS,
          patience);
    }
  }
}
