package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.task.Accounts;
import dev.switchboard.domain.task.AnswerLink;
import dev.switchboard.domain.task.Routines;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.task.Turnstile;
import dev.switchboard.domain.task.declared.Declarations;
import dev.switchboard.domain.workflow.Workflows;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// Puts the door on what the tests remember, where its properties ask for that.
@Factory
@Requires(property = Neighbours.IN_MEMORY)
final class MemoryWiring {
  @Singleton
  @Replaces(value = Workspaces.class, factory = Wiring.class)
  Workspaces workspaces() {
    return Memory.WORKSPACES;
  }

  @Singleton
  @Replaces(value = Tasks.class, factory = Wiring.class)
  Tasks tasks() {
    return Memory.TASKS;
  }

  @Singleton
  @Replaces(value = Accounts.class, factory = Wiring.class)
  Accounts accounts() {
    return Memory.TASKS.accounts();
  }

  @Singleton
  @Replaces(value = Turnstile.class, factory = Wiring.class)
  Turnstile turnstile() {
    return Memory.TURNSTILE;
  }

  @Singleton
  @Replaces(value = AgentDirectory.class, factory = Wiring.class)
  AgentDirectory agents() {
    return Memory.AGENTS;
  }

  @Singleton
  @Replaces(value = AnswerLink.class, factory = Wiring.class)
  AnswerLink answerLink() {
    return Memory.ANSWERS;
  }

  @Singleton
  @Replaces(value = Workflows.class, factory = Wiring.class)
  Workflows workflows() {
    return Memory.WORKFLOWS;
  }

  @Singleton
  @Replaces(value = Routines.class, factory = Wiring.class)
  Routines routines() {
    return Memory.ROUTINES;
  }

  @Singleton
  @Replaces(value = Declarations.class, factory = DeclaredWiring.class)
  Declarations declarations() {
    return Memory.DECLARATIONS;
  }
}
