package dev.switchboard.adapter.http;

import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes where something is in a request, as `channels.vapi.numbers[0]`.
final class JsonPath {
  private JsonPath() {}

  static String of(SerdeException exception) {
    var path = new StringBuilder();
    for (var step : exception.getPath().reversed()) {
      append(path, step);
    }
    return path.toString();
  }

  private static void append(StringBuilder path, ReferencePath step) {
    switch (step) {
      case PropertyReferencePath property -> member(path, property.property().getName());
      case MapItemReferencePath item -> member(path, item.key());
      case CollectionItemReferencePath item -> path.append('[').append(item.index()).append(']');
    }
  }

  private static void member(StringBuilder path, String name) {
    path.append(path.isEmpty() ? "" : ".").append(name);
  }

  /// Without the method, and without its parameter where the path goes on into it.
  static String of(Path violated) {
    List<Path.Node> nodes = new ArrayList<>();
    violated.forEach(nodes::add);
    nodes.removeIf(node -> node.getKind() == ElementKind.METHOD);
    if (nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER) {
      nodes.removeFirst();
    }
    var path = new StringBuilder();
    for (var node : nodes) {
      if (node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      }
      if (node.getKey() != null) {
        member(path, node.getKey().toString());
      }
      if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
        member(path, node.getName());
      }
    }
    return path.toString();
  }
}
