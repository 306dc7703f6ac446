package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.notice.Author;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.task.AnswerLink;
import dev.switchboard.domain.task.AnswerLink.Answerable;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Question;
import dev.switchboard.domain.task.Question.Form;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes what a task asks, with an address where it can be answered. What is answered by now, or
/// needs no answer any more, is not told.
public final class WriteTaskQuestion implements Author {
  private final Tasks tasks;
  private final AgentDirectory agents;
  private final AnswerLink answerLink;
  private final Optional<URI> publicUrl;

  public WriteTaskQuestion(
      Tasks tasks, AgentDirectory agents, AnswerLink answerLink, Optional<URI> publicUrl) {
    this.tasks = tasks;
    this.agents = agents;
    this.answerLink = answerLink;
    this.publicUrl = publicUrl;
  }

  @Override
  public boolean writes(String type) {
    return type.equals(PlanTaskNews.ASKED);
  }

  @Override
  public Writing write(WorkspaceId workspace, PlannedNotice planned) {
    var about = planned.plan().about();
    return Optional.ofNullable(about.get(PlanTaskNews.TASK))
        .flatMap(TaskId::of)
        .flatMap(id -> tasks.read(workspace, id))
        .filter(history -> !history.task().status().ended())
        .flatMap(history ->
            history
                .openQuestion()
                .filter(asked ->
                    Integer.toString(asked.number()).equals(about.get(PlanTaskNews.QUESTION)))
                .map(asked -> notice(workspace, planned, history.task(), asked)))
        .<Writing>map(Writing.Written::new)
        .orElseGet(() -> new Writing.Obsolete("nobody needs an answer any more"));
  }

  private Notice notice(WorkspaceId workspace, PlannedNotice planned, Task task, Step asked) {
    var question = ((Deed.Asked) asked.deed()).question();
    var order = task.order();
    var agent = agents.find(workspace, order.agent());
    var owner = agent.map(Agent::owner).orElseGet(() -> Owner.named("unknown"));
    var link =
        publicUrl.map(url ->
            url.resolve(answerLink.path(workspace, new Answerable(task.id(), asked.number())))
                .toString());
    var title = "%s asks".formatted(agent.map(Agent::name).orElse("Your agent"));
    var text =
        "%s: %s%s%s"
            .formatted(
                title,
                question.text(),
                options(question).isEmpty()
                    ? ""
                    : " (%s)".formatted(String.join(", ", options(question))),
                link.map(url -> "\nAnswer here: " + url).orElse(""));
    return new Notice(
        planned.tellingId(),
        planned.plan().type(),
        asked.at(),
        workspace,
        Optional.of(order.agent()),
        owner,
        order
            .origin()
            .call()
            .map(call ->
                new Notice.LiveCall(order.origin().channel(), call, order.origin().controlUrl())),
        question.text(),
        data(task, asked, question, link),
        Optional.of(Letter.to(owner, title, text)),
        List.of());
  }

  private static Map<String, Object> data(
      Task task, Step asked, Question question, Optional<String> link) {
    var data = new LinkedHashMap<String, Object>();
    data.put("task", task.id().value());
    data.put("agent", task.order().agent().value());
    data.put("asked", task.order().words());
    data.put("question", asked.number());
    data.put("text", question.text());
    if (!options(question).isEmpty()) {
      data.put("options", options(question));
    }
    link.ifPresent(url -> data.put("answerUrl", url));
    return data;
  }

  private static List<String> options(Question question) {
    return switch (question.form()) {
      case Form.Choice choice -> choice.options();
      case Form.YesNo _ -> List.of("yes", "no");
      case Form.Text _, Form.Fields _ -> List.of();
    };
  }
}
