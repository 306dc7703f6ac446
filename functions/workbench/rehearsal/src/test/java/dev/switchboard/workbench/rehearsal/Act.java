package dev.switchboard.workbench.rehearsal;

import java.util.Set;

/// Something that a function asks AWS to do, in IAM's words.
///
/// @param resource its ARN
/// @param aliases of a key
record Act(String action, String resource, Set<String> aliases) {
  Act(String action, String resource) {
    this(action, resource, Set.of());
  }
}
