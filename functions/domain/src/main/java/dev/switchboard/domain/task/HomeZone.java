package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.ZoneId;

/// Where an agent is at home, so what it means by "tomorrow at nine".
public interface HomeZone {
  ZoneId of(WorkspaceId workspace, Agent agent);
}
