package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Form;
import dev.switchboard.domain.reasoning.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The form that the result of an order must fit, where it must fit one: it is one of its inputs.
public final class WantedForm {
  static final String INPUT = "answer_form";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private WantedForm() {}

  /// The inputs of an order whose result must fit this form.
  public static Map<String, Object> inputs(Form form) {
    return Map.of(INPUT, Map.of("name", form.name(), "schema", form.schema()));
  }

  /// An input of that name which is no form is an input like any other.
  static Optional<Form> of(Order order) {
    return order.inputs().get(INPUT) instanceof Map<?, ?> plain
            && plain.get("name") instanceof String name
            && NAME.matcher(name).matches()
            && plain.get("schema") instanceof Map<?, ?> schema
            && new Schema(schema).unchecked().isEmpty()
        ? Optional.of(new Form(name, plain(schema)))
        : Optional.empty();
  }

  private static Map<String, Object> plain(Map<?, ?> schema) {
    var plain = new LinkedHashMap<String, Object>();
    schema.forEach((key, value) -> plain.put(String.valueOf(key), value));
    return plain;
  }
}
