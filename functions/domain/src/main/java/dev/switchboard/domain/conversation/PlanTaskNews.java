package dev.switchboard.domain.conversation;

import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.task.FollowEnd;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TellQuestion;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Has it told that a task has ended, or that it asks: to the owner, and to the caller while the
/// call goes on. The same again changes nothing. Of branches only their questions are told.
public final class PlanTaskNews implements FollowEnd.Listener, TellQuestion {
  static final String TASK = "task";
  static final String QUESTION = "question";
  static final String ASKED = "task.question";

  private static final Set<String> ROUTES =
      Set.of(By.WEBHOOK.route(), By.EMAIL.route(), Notice.ON_CALL);

  private final PlanNotice planNotice;
  private final InstantSource clock;

  public PlanTaskNews(PlanNotice planNotice, InstantSource clock) {
    this.planNotice = planNotice;
    this.clock = clock;
  }

  @Override
  public void ended(WorkspaceId workspace, Task task) {
    ofEnd(task).ifPresent(id -> plan(workspace, id, type(task), Map.of(TASK, task.id().value())));
  }

  /// The notice by which the end of a task is told; empty where it has not ended, or is a branch of
  /// another.
  public static Optional<NoticeId> ofEnd(Task task) {
    return task.status().ended() && task.order().parent().isEmpty()
        ? Optional.of(new NoticeId("%s.%s".formatted(type(task), task.id())))
        : Optional.empty();
  }

  @Override
  public void tell(WorkspaceId workspace, Task task, Step asked) {
    var number = Integer.toString(asked.number());
    plan(
        workspace,
        new NoticeId("%s.%s.%s".formatted(ASKED, task.id(), number)),
        ASKED,
        Map.of(TASK, task.id().value(), QUESTION, number));
  }

  private void plan(WorkspaceId workspace, NoticeId id, String type, Map<String, String> about) {
    planNotice.plan(workspace, new Plan(id, type, ROUTES, about, clock.instant(), 1));
  }

  static String type(Task task) {
    return "task." + task.status().name().toLowerCase(Locale.ROOT);
  }
}
