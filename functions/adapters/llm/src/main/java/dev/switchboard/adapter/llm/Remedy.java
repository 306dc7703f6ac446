package dev.switchboard.adapter.llm;

import dev.switchboard.topology.Environment;

/// Where somebody mends what is wrong with a model: what to set its key by, and its name.
record Remedy(String key, String name) {
  /// The model of the whole deployment, which the environment names.
  static final Remedy OF_THE_DEPLOYMENT = new Remedy(Environment.MODEL_KEY, Environment.MODEL_NAME);

  /// A model that a workspace has set up.
  static Remedy of(String name) {
    return new Remedy("the key of model " + name, "the model of " + name);
  }
}
