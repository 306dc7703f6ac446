package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.conversation.TellOwner;
import dev.switchboard.domain.task.ModelWork;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the tools are called that we have.
public final class ToolNames {
  /// Those that an agent may be given, in the order in which they are shown. The last two are for
  /// its work in the background only.
  public static final List<String> OF_AGENTS =
      List.of(
          "check_availability",
          "hold_slot",
          "book_appointment",
          "reschedule_appointment",
          "cancel_appointment",
          "find_appointments",
          "join_waiting_list",
          "delegate_task",
          "task_status",
          "answer_task",
          ReadCall.NAME,
          TellOwner.NAME);

  /// Those that nothing that owners declare can have.
  public static final Set<String> TAKEN =
      Stream.concat(OF_AGENTS.stream(), ModelWork.OWN_TOOLS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private ToolNames() {}
}
