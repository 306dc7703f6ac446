package dev.switchboard.workbench.graph;

/// What a request asks for, ready to be done.
interface Work {
  Answer run();
}
