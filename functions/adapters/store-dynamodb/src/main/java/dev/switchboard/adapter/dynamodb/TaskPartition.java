package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.plain.ReadRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was read of the items of one task. They are read one after the other, while somebody may be
/// writing, so the head may know of a step, a signal or a piece that was not there yet when its
/// place was passed.
final class TaskPartition {
  private final Map<String, Fields> items = new LinkedHashMap<>();

  TaskPartition(List<Fields> found) {
    found.forEach(item -> items.put(item.text(Items.SK), item));
  }

  Optional<Fields> head() {
    return items.values().stream().filter(TaskKeys::isHead).findFirst();
  }

  /// Whether everything is there that this head knows of.
  boolean isWhole(Fields head) {
    return steps(head).size() == head.number(TaskKeys.STEP_COUNT).intValue()
        && signals().size() >= head.number(TaskKeys.SIGNAL_COUNT).intValue()
        && hasPieces(head)
        && steps(head).stream().allMatch(step -> Pieces.areIn(items, step))
        && signals().stream().allMatch(signal -> Pieces.areIn(items, signal));
  }

  boolean hasPieces(Fields head) {
    return Pieces.areIn(items, head);
  }

  Task task(Fields head) {
    return TaskItem.read(Pieces.together(items, head));
  }

  /// As this head knows it; a step that was recorded since is left out.
  History history(Fields head) {
    var task = Pieces.together(items, head);
    var signals = new HashMap<String, PlainObject>();
    signals().forEach(item -> signals.put(signalKey(item), doc(item)));
    return new History(
        TaskItem.read(task),
        steps(head).stream().map(step -> step(doc(step), task, signals)).toList(),
        signals.values().stream().<Signal>map(ReadRecord::signal).toList());
  }

  private static Step step(PlainObject step, Fields head, Map<String, PlainObject> signals) {
    var deed = step.object("deed");
    if (deed.textOr("kind", "").equals("heard")) {
      deed.text("signal")
          .map(signals::get)
          .ifPresent(signal -> deed.put("signal", signal.values()));
    }
    if (deed.textOr("kind", "").equals("finished") && deed.text("text").isEmpty()) {
      deed.put("text", head.maybeText(TaskKeys.RESULT).or(() -> head.maybeText(TaskKeys.ERROR)));
    }
    return ReadRecord.step(step.put("deed", deed.values()));
  }

  private PlainObject doc(Fields item) {
    return new PlainObject(Pieces.together(items, item).map(Items.DOC));
  }

  private List<Fields> steps(Fields head) {
    var key = new Key(head.text(Items.PK), head.text(Items.SK));
    var steps = new ArrayList<Fields>();
    for (int number = 1; number <= head.number(TaskKeys.STEP_COUNT).intValue(); number++) {
      Optional.ofNullable(items.get(TaskKeys.step(key, number).sk())).ifPresent(steps::add);
    }
    return steps;
  }

  private List<Fields> signals() {
    return items.values().stream()
        .filter(item -> item.text(Items.SK).startsWith(TaskKeys.SIGNALS))
        .toList();
  }

  private static String signalKey(Fields item) {
    return item.text(Items.SK).substring(TaskKeys.SIGNALS.length());
  }
}
