package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.ReadJson;
import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.task.Work;
import dev.switchboard.domain.workflow.Node.Ask;
import dev.switchboard.domain.workflow.Node.Debate;
import dev.switchboard.domain.workflow.Node.ExpertPanel;
import dev.switchboard.domain.workflow.Node.Parallel;
import dev.switchboard.domain.workflow.Node.Sequential;
import dev.switchboard.domain.workflow.Node.Verification;
import java.util.List;

/// Plays one node of a workflow. Each part of it is a branch of its task: one agent is a task of
/// kind `model`, a node of several parts a task of this kind again. So what has ended stays,
/// whatever breaks.
public final class WorkflowWork implements Work {
  static final String KIND = "workflow";
  private final ReadJson json;

  public WorkflowWork(ReadJson json) {
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Move next(Job job) {
    return Inputs.read(job.order().inputs())
        .map(inputs -> next(inputs.node(), new Stage(job, inputs.values(), json)))
        .orElseGet(() -> new Move.Failed("It has no workflow that can be read."));
  }

  private static Move next(Node node, Stage stage) {
    return switch (node) {
      case Ask ask -> alone(ask, stage);
      case Sequential sequential -> new PlaySequential(sequential, stage).next();
      case Parallel parallel -> new PlayParallel(parallel, stage).next();
      case Debate debate -> new PlayDebate(debate, stage).next();
      case Verification verification -> new PlayVerification(verification, stage).next();
      case ExpertPanel panel -> new PlayPanel(panel, stage).next();
    };
  }

  private static Move alone(Ask ask, Stage stage) {
    if (!stage.isBegun("ask")) {
      return stage.begin(List.of(Role.of("ask", ask, stage.values())));
    }
    return stage
        .ending("ask", ask)
        .<Move>map(ending ->
            ending
                .answer()
                .<Move>map(answer -> Result.of("ask", answer, List.of()).done())
                .orElseGet(() -> new Move.Failed(ending.why())))
        .orElseGet(Move.Await::new);
  }
}
