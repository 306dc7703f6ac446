package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.reasoning.Lineup;
import dev.switchboard.domain.reasoning.Lineups;
import dev.switchboard.domain.reasoning.NamedModel;
import dev.switchboard.domain.reasoning.Price;
import dev.switchboard.domain.reasoning.Provider;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// The models of each workspace: one item. A key is sealed on its own, bound to its workspace and
/// the model's name. They are answered from memory for the cache life, since each question to a
/// model asks for them.
final class StoredLineups implements Lineups {
  private static final String MODELS = "models";

  private final StoredTable directory;
  private final Seal seal;
  private final Fresh<WorkspaceId, Lineup> lineups;

  StoredLineups(StoredTable directory, Seal seal, InstantSource clock, Duration cacheLife) {
    this.directory = directory;
    this.seal = seal;
    this.lineups = new Fresh<>(clock, cacheLife);
  }

  @Override
  public Lineup find(WorkspaceId workspace) {
    return lineups.get(workspace, () -> Optional.of(read(workspace))).orElse(Lineup.NONE);
  }

  @Override
  public void put(WorkspaceId workspace, Lineup lineup) {
    var models = lineup.models().stream().map(model -> fields(workspace, model)).toList();
    try {
      directory.put(key(workspace), new Fields().put(MODELS, models), Condition.NONE);
    } finally {
      lineups.drop(workspace::equals);
    }
  }

  private Lineup read(WorkspaceId workspace) {
    return directory
        .get(key(workspace))
        .map(item -> item.each(MODELS).stream().map(model -> model(workspace, model)).toList())
        .map(Lineup::new)
        .orElse(Lineup.NONE);
  }

  private Fields fields(WorkspaceId workspace, NamedModel model) {
    return new Fields()
        .put("name", model.name())
        .put("provider", model.provider().word())
        .put("model", model.model())
        .putText("key", model.key().map(key -> close(workspace, model.name(), key)))
        .putText("url", model.url())
        .putText("inputPrice", model.price().map(price -> price.input().toPlainString()))
        .putText("outputPrice", model.price().map(price -> price.output().toPlainString()))
        .put("fallbacks", (Object) model.fallbacks());
  }

  private NamedModel model(WorkspaceId workspace, Fields fields) {
    var name = fields.text("name");
    return new NamedModel(
        name,
        Provider.valueOf(fields.text("provider").toUpperCase(Locale.ROOT)),
        fields.text("model"),
        fields.maybeText("key").map(key -> open(workspace, name, key)),
        fields.maybeText("url"),
        fields
            .maybeText("inputPrice")
            .map(input ->
                new Price(new BigDecimal(input), new BigDecimal(fields.text("outputPrice")))),
        fields.texts("fallbacks"));
  }

  private String close(WorkspaceId workspace, String name, String key) {
    var closed = seal.close(key.getBytes(StandardCharsets.UTF_8), owner(workspace, name));
    return Base64.getEncoder().encodeToString(closed);
  }

  private String open(WorkspaceId workspace, String name, String sealed) {
    var opened = seal.open(Base64.getDecoder().decode(sealed), owner(workspace, name));
    return new String(opened, StandardCharsets.UTF_8);
  }

  private static String owner(WorkspaceId workspace, String name) {
    return "%s/models/%s".formatted(workspace, name);
  }

  private static Items.Key key(WorkspaceId workspace) {
    return new Items.Key(Items.of(workspace), "MODELS");
  }
}
