package dev.switchboard.domain.reasoning;

import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// Which model an agent asks: by configuration of its workspace, with those that stand in for it.
public interface Models {
  /// The model of this name, or the usual one. Choosing costs nothing and does not fail: a name
  /// that means nothing is a lasting fault when the model is asked.
  LanguageModel of(WorkspaceId workspace, Optional<String> name);
}
