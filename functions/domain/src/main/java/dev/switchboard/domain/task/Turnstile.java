package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.task.Swing.Change;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Lets so many tasks of a workspace be worked at once as its limits allow, and has the others
/// stand in line. What is let in is sent, so the queue holds hardly more of a workspace than may
/// run, however much it has to do.
///
/// No wake-up is lost: who finds no room stands in line first and writes the gate after that, and
/// whoever leaves reads the line before it writes the gate. Each write is conditioned on the gate
/// as it was read before the line. So either the one who leaves sees who stands there, or the one
/// who stands there sees that somebody left. Where one dies in between, the sweep finds the task.
public final class Turnstile implements TaskQueue {
  /// How long a message may take to reach a worker before the room goes to somebody else.
  static final Duration EXPECTED = SubmitTask.UNTAKEN;

  /// How a worker gets through.
  enum Way {
    /// There was room, or it was expected; who entered has to leave.
    IN,
    /// Another worker is inside with this task, or died there.
    HELD,
    /// It stands in line now.
    LINE
  }

  private final Gates gates;
  private final Line line;
  private final TaskQueue queue;
  private final InstantSource clock;
  private final Swing swing;

  public Turnstile(Gates gates, Line line, TaskQueue queue, InstantSource clock) {
    this.gates = gates;
    this.line = line;
    this.queue = queue;
    this.clock = clock;
    this.swing = new Swing(gates, line, queue, clock);
  }

  @Override
  public void send(WorkspaceId workspace, TaskId id, Duration delay) {
    queue.send(workspace, id, delay);
  }

  /// One read and no write where there is room. Nothing is kept free for it, so of many that are
  /// announced at once a few more are sent than may run; their workers have them stand in line.
  @Override
  public void announce(WorkspaceId workspace, Task task) {
    if (gates.find(workspace).isOpenTo(Place.of(task), clock.instant())) {
      queue.send(workspace, task.id(), Duration.ZERO);
    } else {
      offer(workspace, task);
    }
  }

  /// Sends it where there is room and nobody stands in line; else it stands there.
  @Override
  public void offer(WorkspaceId workspace, Task task) {
    var place = Place.of(task);
    var entrance = new Entrance(place, clock.instant().plus(EXPECTED));
    if (enter(workspace, place, entrance::expect) == Way.IN) {
      queue.send(workspace, task.id(), Duration.ZERO);
    }
  }

  /// All of them stand in line, and the gate is written once: whoever offers each by itself has
  /// everybody else who wants in try again.
  @Override
  public void offer(WorkspaceId workspace, List<Task> tasks) {
    var gate = gates.find(workspace);
    var now = clock.instant();
    for (var task : tasks) {
      if (gate.entry(task.id(), now).isPresent()) {
        queue.send(workspace, task.id(), Duration.ZERO);
      } else {
        line.stand(workspace, Place.of(task));
      }
    }
    fill(workspace);
  }

  /// Before a worker takes the task.
  Way enter(WorkspaceId workspace, Place place, Instant until) {
    return enter(workspace, place, new Entrance(place, until)::come);
  }

  private Way enter(
      WorkspaceId workspace, Place place, BiFunction<Gate, Instant, Change<Way>> how) {
    var way = swing.change(workspace, how);
    if (way == Way.LINE) {
      line.stand(workspace, place);
      fill(workspace);
    }
    return way;
  }

  /// After a worker took a task that another had been inside with; false where the room is gone.
  boolean takeOver(WorkspaceId workspace, Place place, Instant until) {
    return swing.change(workspace, new Entrance(place, until)::takeOver);
  }

  /// The room goes to the first in line. Nothing happens where it is another worker's by now.
  void leave(WorkspaceId workspace, TaskId task, Instant until) {
    leave(workspace, task, Optional.of(until));
  }

  /// Nobody works it any more, whoever was inside with it.
  void clear(WorkspaceId workspace, Place place) {
    line.leave(workspace, place);
    leave(workspace, place.task(), Optional.empty());
  }

  private void leave(WorkspaceId workspace, TaskId task, Optional<Instant> until) {
    try {
      swing.letIn(
          workspace,
          (gate, now) ->
              gate.entry(task, now)
                  .filter(entry -> until.map(entry.until()::equals).orElse(true))
                  .map(_ -> gate.left(task, now))
                  .or(() -> Optional.of(gate).filter(Gate::waiting)));
    } catch (Fault itEndsByItself) {
      // The entry counts for nothing when its time is over, and the sweep finds who stands in line.
    }
  }

  /// Has whoever may come in sent.
  void fill(WorkspaceId workspace) {
    swing.letIn(workspace, (gate, _) -> Optional.of(gate.waiting(true, gate.wakeAt())));
  }

  /// Other limits, which may make room.
  public void limit(WorkspaceId workspace, Limits limits) {
    swing.letIn(workspace, (gate, _) -> Optional.of(gate.limitedTo(limits)));
  }

  public Limits limits(WorkspaceId workspace) {
    return gates.find(workspace).limits();
  }
}
