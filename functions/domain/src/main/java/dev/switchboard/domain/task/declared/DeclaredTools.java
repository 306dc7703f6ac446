package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The operations that workspaces declared. They may be some seconds old.
public interface DeclaredTools {
  /// Those of these names; those that are not declared are left out. Where two have one name, the
  /// one of the declaration whose id comes first counts.
  List<DeclaredTool> find(WorkspaceId workspace, Set<String> names);

  /// The operations of declarations by their names; the declarations are in the order of their ids.
  static Map<String, DeclaredTool> byName(List<Declaration> declarations) {
    var tools = new LinkedHashMap<String, DeclaredTool>();
    declarations.stream()
        .flatMap(each -> each.tools().stream())
        .forEach(tool -> tools.putIfAbsent(tool.name(), tool));
    return tools;
  }
}
