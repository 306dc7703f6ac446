package dev.switchboard.adapter.llm;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts tools into LangChain4j's words. A parameter's schema goes out as it is.
final class LangChainTools {
  private LangChainTools() {}

  static List<ToolSpecification> of(Prompt prompt) {
    return FormTool.tools(prompt).stream().map(LangChainTools::specification).toList();
  }

  private static ToolSpecification specification(ToolSpec tool) {
    return ToolSpecification.builder()
        .name(tool.name())
        .description(tool.description())
        .parameters(parameters(tool.parameters()))
        .build();
  }

  private static JsonObjectSchema parameters(Map<String, Object> schema) {
    var object = JsonObjectSchema.builder().addProperties(raw(schema.get("properties")));
    if (schema.get("required") instanceof List<?> names) {
      object.required(names.stream().map(String::valueOf).toList());
    }
    if (schema.get("additionalProperties") instanceof Boolean others) {
      object.additionalProperties(others);
    }
    if (schema.get("$defs") instanceof Map<?, ?> definitions) {
      object.definitions(raw(definitions));
    }
    return object.build();
  }

  private static Map<String, JsonSchemaElement> raw(@Nullable Object schemas) {
    var raw = new LinkedHashMap<String, JsonSchemaElement>();
    if (schemas instanceof Map<?, ?> map) {
      map.forEach((name, schema) ->
          raw.put(String.valueOf(name), JsonRawSchema.from(PlainJson.write(schema))));
    }
    return raw;
  }
}
