package dev.switchboard.domain.reasoning;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Chooses among the models that a workspace has set up; the model of the whole deployment, if it
/// has one, is asked where an agent names none and its workspace has no usual one. What is set up
/// is looked up each time that a model is asked, so a change holds from the next question on.
public final class ChooseModel implements Models {
  private final Lineups lineups;
  private final OpenModel opener;
  private final Optional<LanguageModel> deployments;
  private final InstantSource clock;

  public ChooseModel(
      Lineups lineups, OpenModel opener, Optional<LanguageModel> deployments, InstantSource clock) {
    this.lineups = lineups;
    this.opener = opener;
    this.deployments = deployments;
    this.clock = clock;
  }

  @Override
  public LanguageModel of(WorkspaceId workspace, Optional<String> name) {
    return prompt -> chosen(workspace, name).answer(prompt);
  }

  private LanguageModel chosen(WorkspaceId workspace, Optional<String> name) {
    var lineup = lineups.find(workspace);
    return lineup
        .find(name.orElse(Lineup.DEFAULT))
        .map(model -> withFallbacks(workspace, lineup, model))
        .or(() -> name.isPresent() ? Optional.empty() : deployments)
        .orElseThrow(() -> missing(lineup, name));
  }

  private LanguageModel withFallbacks(WorkspaceId workspace, Lineup lineup, NamedModel model) {
    return new FallBack(
        lineup.withFallbacks(model).stream().map(each -> opener.open(workspace, each)).toList(),
        clock);
  }

  private static Fault missing(Lineup lineup, Optional<String> name) {
    var names = lineup.models().stream().map(NamedModel::name).toList();
    return new Fault.Lasting(
        name.map(wanted ->
                "Language model (%s) must be one that the workspace has set up (%s)."
                    .formatted(wanted, listed(names)))
            .orElse(
                "No language model is configured: set one up as %s, with PUT /v1/workspace/models."
                    .formatted(Lineup.DEFAULT)));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "it has none" : String.join(", ", names);
  }
}
