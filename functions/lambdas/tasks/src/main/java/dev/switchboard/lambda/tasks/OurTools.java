package dev.switchboard.lambda.tasks;

import java.util.Set;

/// The names of tools that work in the background has of us. What owners declare has others.
final class OurTools {
  static final Set<String> NAMES =
      Set.of(
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
          "read_call",
          "tell_owner",
          "ask_owner",
          "ask_agent");

  private OurTools() {}
}
