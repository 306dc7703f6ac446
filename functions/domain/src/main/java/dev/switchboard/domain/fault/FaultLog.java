package dev.switchboard.domain.fault;

/// Where a fault goes that must not stop the conversation: the caller hears a sentence, the
/// operator finds it here.
public interface FaultLog {
  /// Reports what went wrong where; `where` names a tool or a step, and nothing that a caller said.
  void report(String where, RuntimeException fault);
}
