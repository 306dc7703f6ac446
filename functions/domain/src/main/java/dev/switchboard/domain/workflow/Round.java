package dev.switchboard.domain.workflow;

import dev.switchboard.domain.workflow.Ending.Failure;
import dev.switchboard.domain.workflow.Node.Debater;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One round of a debate.
///
/// @param positions of those whose verdict could be read
/// @param silent those who gave no verdict, and why
/// @param left those who take part in the next one; who failed does not
record Round(int number, List<Position> positions, List<Failure> silent, List<Debater> left) {
  /// Nobody has spoken yet.
  static Round none(List<Debater> debaters) {
    return new Round(0, List.of(), List.of(), debaters);
  }

  /// What all agree on, if they are more than half of the debate.
  Optional<Position> consensus(int debaters) {
    return votes().size() == 1 ? majority(debaters) : Optional.empty();
  }

  /// What more than half of the debate wants.
  Optional<Position> majority(int debaters) {
    var votes = votes();
    return positions.stream()
        .filter(each -> votes.getOrDefault(each.normal(), List.of()).size() * 2 > debaters)
        .findFirst();
  }

  /// Who wants what.
  Map<String, List<String>> votes() {
    return positions.stream()
        .collect(
            Collectors.groupingBy(
                Position::normal,
                TreeMap::new,
                Collectors.mapping(Position::name, Collectors.toList())));
  }

  /// Whether everybody thinks what they thought before.
  boolean isLike(Round before) {
    return new HashSet<>(stances()).equals(new HashSet<>(before.stances()));
  }

  private List<List<String>> stances() {
    return positions.stream().map(each -> List.of(each.name(), each.normal())).toList();
  }
}
