package dev.switchboard.domain.conversation;

import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Has it told that a task has ended: into the record of its call, to the owner, and to the caller
/// while the call goes on. The same end again changes nothing.
public final class PlanTaskNews {
  static final String TASK = "task";

  private static final Set<String> ROUTES =
      Set.of(NoteTaskEnd.ROUTE, By.WEBHOOK.route(), By.EMAIL.route(), Notice.ON_CALL);

  private final PlanNotice planNotice;
  private final InstantSource clock;

  public PlanTaskNews(PlanNotice planNotice, InstantSource clock) {
    this.planNotice = planNotice;
    this.clock = clock;
  }

  public void ended(WorkspaceId workspace, Task task) {
    var type = type(task);
    planNotice.plan(
        workspace,
        new Plan(
            new NoticeId("%s.%s".formatted(type, task.id())),
            type,
            ROUTES,
            Map.of(TASK, task.id().value()),
            clock.instant(),
            1));
  }

  static String type(Task task) {
    return "task." + task.status().name().toLowerCase(Locale.ROOT);
  }
}
