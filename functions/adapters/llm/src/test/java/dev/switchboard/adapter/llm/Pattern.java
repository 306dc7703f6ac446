package dev.switchboard.adapter.llm;

import static dev.switchboard.domain.workflow.Flows.ask;
import static dev.switchboard.domain.workflow.Flows.checked;
import static dev.switchboard.domain.workflow.Flows.debate;
import static dev.switchboard.domain.workflow.Flows.inOrder;
import static dev.switchboard.domain.workflow.Flows.panel;
import static dev.switchboard.domain.workflow.Flows.step;
import static dev.switchboard.domain.workflow.Flows.three;

import dev.switchboard.domain.workflow.Node;
import java.util.Optional;

/// The five patterns, each as a small workflow.
enum Pattern {
  SEQUENTIAL(
      inOrder(step("a", ask("anna: {input}")), step("b", ask("ben: {a}"))), 1, "ben has answered."),
  PARALLEL(three(new Node.Join.All(), Optional.of(ask("sue: {results}"))), 3, "sue has answered."),
  DEBATE(debate(3, Optional.of(ask("judge: decide"))), 3, "wait"),
  VERIFICATION(checked(3), 1, "Tea is hot."),
  EXPERT_PANEL(panel(Optional.of(new Node.Chooser(ask("chloe: choose"), 2))), 3, "Wait.");

  final Node node;

  /// How many are asked where nobody ever answers.
  final int asked;

  /// What comes of it.
  final String answer;

  Pattern(Node node, int asked, String answer) {
    this.node = node;
    this.asked = asked;
    this.answer = answer;
  }
}
