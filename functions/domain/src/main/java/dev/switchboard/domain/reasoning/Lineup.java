package dev.switchboard.domain.reasoning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The models that a workspace has set up. The one called `default` is asked where an agent names
/// none.
public record Lineup(List<NamedModel> models) {
  public static final Lineup NONE = new Lineup(List.of());
  public static final String DEFAULT = "default";
  public static final int MOST_MODELS = 20;
  public static final int MOST_FALLBACKS = 5;

  public Lineup {
    models = List.copyOf(models);
    if (models.size() > MOST_MODELS) {
      throw new IllegalArgumentException(
          "Models (%d) must be at most %d.".formatted(models.size(), MOST_MODELS));
    }
    var names = new HashSet<String>();
    models.forEach(model -> {
      if (!names.add(model.name())) {
        throw new IllegalArgumentException(
            "Model name (%s) must be given once.".formatted(model.name()));
      }
    });
    models.forEach(model -> check(model, names));
  }

  public Optional<NamedModel> find(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /// The model, and those that stand in for it, in order.
  public List<NamedModel> withFallbacks(NamedModel model) {
    return Stream.concat(
            Stream.of(model), model.fallbacks().stream().flatMap(name -> find(name).stream()))
        .toList();
  }

  private static void check(NamedModel model, HashSet<String> names) {
    var fallbacks = model.fallbacks();
    boolean each = names.containsAll(fallbacks) && !fallbacks.contains(model.name());
    if (!each
        || fallbacks.size() > MOST_FALLBACKS
        || fallbacks.stream().distinct().count() < fallbacks.size()) {
      throw new IllegalArgumentException(
          "Fallbacks of model %s (%s) must be at most %d others of the models, each once."
              .formatted(model.name(), String.join(", ", fallbacks), MOST_FALLBACKS));
    }
  }
}
