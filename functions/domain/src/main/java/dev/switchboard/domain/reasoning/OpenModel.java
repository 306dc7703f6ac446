package dev.switchboard.domain.reasoning;

import dev.switchboard.domain.workspace.WorkspaceId;

/// Makes a model that can be asked, of what a workspace has set up. Making it costs nothing and
/// does not fail; what is wrong with it is a fault when it is asked.
public interface OpenModel {
  LanguageModel open(WorkspaceId workspace, NamedModel model);
}
