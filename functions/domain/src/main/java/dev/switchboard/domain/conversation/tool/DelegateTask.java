package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.SubmitTask;
import dev.switchboard.domain.task.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Takes work that lasts longer than a sentence: `task` in words, and where given `kind`, `inputs`
/// and `notify`. The same words said again on the same call are the same task.
public final class DelegateTask implements Tool {
  private static final ToolSpec SPEC =
      Spec.of(
              "delegate_task",
              "Passes on work that takes longer than a sentence. You go on talking; the caller is told when it is done.")
          .needs("task", "What shall be done, in a full sentence.")
          .takes(
              "kind", "Leave it out unless you were told otherwise: http, model or summarise-call.")
          .takes("inputs", "object", "Anything the work needs, by name.")
          .takes("notify", "How the caller wants to hear of it, if they said.")
          .done();

  private final SubmitTask submit;
  private final List<String> kinds;

  public DelegateTask(SubmitTask submit, List<String> kinds) {
    this.submit = submit;
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Spoken use(Use use) {
    var words = use.arguments().text("task");
    if (words.isEmpty()) {
      return Spoken.apology("What exactly shall I have done?");
    }
    var kind =
        use.arguments()
            .text("kind")
            .map(text -> text.toLowerCase(Locale.ROOT).replace('_', '-'))
            .orElse(use.agent().work().defaultKind());
    if (!kinds.contains(kind)) {
      return Spoken.apology(
          "I cannot have work of the kind %s done. I can do %s."
              .formatted(kind, String.join(", ", kinds)));
    }
    var inputs = inputs(use);
    var envelope = use.envelope();
    var origin =
        new Origin(envelope.channel(), envelope.call(), envelope.caller(), envelope.controlUrl());
    var key =
        envelope
            .call()
            .map(call ->
                "%s:%s:%s:%s:%s".formatted(envelope.channel(), call, kind, words.get(), inputs))
            .orElse(use.requestKey());
    var task =
        submit.submit(
            use.workspace(),
            new SubmitTask.Request(
                use.agent().id(), kind, words.get(), inputs, origin, Terms.USUAL, key));
    return Spoken.ofTask(
        "I have passed that on. You will hear from us when it is done.", task.id().value());
  }

  private static Map<String, Object> inputs(Use use) {
    var inputs = new LinkedHashMap<>(use.arguments().object("inputs"));
    use.arguments().text("notify").ifPresent(notify -> inputs.put("notify", notify));
    return inputs;
  }
}
