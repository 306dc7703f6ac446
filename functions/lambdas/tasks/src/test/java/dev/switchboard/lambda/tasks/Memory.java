package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.task.AnswerLink;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.InMemoryGates;
import dev.switchboard.domain.task.InMemoryLine;
import dev.switchboard.domain.task.InMemoryRoutines;
import dev.switchboard.domain.task.InMemoryTaskQueue;
import dev.switchboard.domain.task.InMemoryTasks;
import dev.switchboard.domain.task.Turnstile;
import dev.switchboard.domain.task.declared.InMemoryDeclarations;
import dev.switchboard.domain.workflow.InMemoryWorkflows;
import dev.switchboard.domain.workspace.InMemorySeal;
import dev.switchboard.domain.workspace.InMemoryWorkspaces;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;

/// The door on what the tests remember, and two workspaces of a test's own at it.
final class Memory {
  static final InMemoryWorkspaces WORKSPACES = new InMemoryWorkspaces();
  static final InMemoryTasks TASKS = new InMemoryTasks();
  static final InMemoryTaskQueue QUEUE = new InMemoryTaskQueue();
  static final Turnstile TURNSTILE =
      new Turnstile(
          new InMemoryGates(), new InMemoryLine(), QUEUE, InstantSource.fixed(Errands.NOW));
  static final InMemoryAgentDirectory AGENTS = new InMemoryAgentDirectory();
  static final InMemoryWorkflows WORKFLOWS = new InMemoryWorkflows();
  static final InMemoryRoutines ROUTINES = new InMemoryRoutines();
  static final InMemoryDeclarations DECLARATIONS = new InMemoryDeclarations();
  static final AnswerLink ANSWERS = new AnswerLink(new InMemorySeal());

  private static final TasksApiHandler DOOR = new TasksApiHandler(Neighbours.inMemory());

  private final Neighbours neighbours = new Neighbours(DOOR, WORKSPACES);
  final WorkspaceId workspace = neighbours.workspace();

  /// The first one has an agent.
  Rest acme() {
    AGENTS.save(workspace, Agents.mia());
    return neighbours.acme();
  }

  /// Somebody who followed a link.
  Rest stranger() {
    return neighbours.stranger();
  }

  Rest globex() {
    return neighbours.globex();
  }
}
