package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.Form;
import dev.switchboard.domain.workflow.Node.Ask;
import java.util.Map;
import java.util.Optional;

/// A branch to begin.
///
/// @param values what the places in its prompts stand for
/// @param more what is put under its prompt, where it is one agent
/// @param form what its answer must fit, where it is one agent
record Role(String name, Node node, Map<String, String> values, String more, Optional<Form> form) {
  /// A part as its owner declared it.
  static Role of(String name, Node node, Map<String, String> values) {
    var form =
        node instanceof Ask ask
            ? ask.form().map(each -> new Form("final_answer", each))
            : Optional.<Form>empty();
    return new Role(name, node, values, "", form);
  }

  /// One agent that is told more, and answers in the form of the pattern.
  static Role told(String name, Ask ask, Map<String, String> values, String more, Form form) {
    return new Role(name, ask, values, more, Optional.of(form));
  }

  /// The same, told more.
  Role and(String told) {
    return new Role(name, node, values, told, form);
  }
}
