package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The tools that an agent may use.
final class Tools {
  static final List<String> ALL =
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
          "answer_task");

  private Tools() {}

  /// Refuses a name that is none of ours.
  static String known(String field, String name) {
    if (!ALL.contains(name)) {
      throw ProblemException.field(field, "must be one of %s.".formatted(String.join(", ", ALL)));
    }
    return name;
  }

  static Set<String> known(String field, List<String> names) {
    var known = new LinkedHashSet<String>();
    for (int i = 0; i < names.size(); i++) {
      known.add(known("%s[%d]".formatted(field, i), names.get(i)));
    }
    return known;
  }
}
