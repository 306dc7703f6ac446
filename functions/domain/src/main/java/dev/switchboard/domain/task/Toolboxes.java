package dev.switchboard.domain.task;

import dev.switchboard.domain.task.TaskTool.Toolbox;
import dev.switchboard.domain.task.Work.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Several toolboxes as one. Of tools of the same name the first counts, so that nothing that is
/// declared stands in for what is ours.
public record Toolboxes(List<Toolbox> boxes) implements Toolbox {
  private static final Set<String> OURS = Set.of(AskOwner.NAME, AskAgent.NAME);

  public Toolboxes {
    boxes = List.copyOf(boxes);
  }

  @Override
  public List<TaskTool> of(Job job) {
    var tools = new LinkedHashMap<String, TaskTool>();
    for (var box : boxes) {
      for (var tool : box.of(job)) {
        var name = tool.spec().name();
        if (!OURS.contains(name)) {
          tools.putIfAbsent(name, tool);
        }
      }
    }
    return List.copyOf(tools.values());
  }
}
