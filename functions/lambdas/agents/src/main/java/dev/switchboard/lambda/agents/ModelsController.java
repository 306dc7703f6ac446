package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.reasoning.Lineup;
import dev.switchboard.domain.reasoning.Lineups;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.lambda.agents.ModelsJson.ModelJson;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;

/// The language models that the workspace has set up. Sending them replaces them all.
@Controller("/v1/workspace/models")
class ModelsController {
  private final Lineups lineups;

  ModelsController(Lineups lineups) {
    this.lineups = lineups;
  }

  @Get
  ModelsJson read(WorkspaceId id) {
    return written(lineups.find(id));
  }

  @Put
  ModelsJson replace(WorkspaceId id, @Body @Valid ModelsJson sent) {
    var reading = new ReadModel(lineups.find(id));
    var models =
        Fields.given("models", sent.models()).entrySet().stream()
            .map(each -> reading.read(each.getKey(), each.getValue()))
            .toList();
    var lineup = Fields.made("models", () -> new Lineup(models));
    lineups.put(id, lineup);
    return written(lineup);
  }

  private static ModelsJson written(Lineup lineup) {
    var models = new LinkedHashMap<String, ModelJson>();
    lineup.models().forEach(model -> models.put(model.name(), ReadModel.write(model)));
    return new ModelsJson(models);
  }
}
