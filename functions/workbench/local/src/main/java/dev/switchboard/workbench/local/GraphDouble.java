package dev.switchboard.workbench.local;

import dev.switchboard.topology.Environment;
import dev.switchboard.workbench.graph.GraphServer;
import java.time.InstantSource;
import java.util.Map;

/// A stand-in for Microsoft beside the stack, so that a linked calendar is seen without an account.
public final class GraphDouble {
  private GraphDouble() {}

  public static GraphServer start(int port) {
    return GraphServer.start(port, InstantSource.system());
  }

  /// What makes the stack take the double for Microsoft.
  public static Map<String, String> variables(GraphServer server) {
    return Map.of(
        Environment.MICROSOFT_LOGIN_URL,
        server.loginUrl(),
        Environment.MICROSOFT_GRAPH_URL,
        server.graphUrl(),
        Environment.MICROSOFT_CLIENT_ID,
        GraphServer.CLIENT_ID,
        Environment.MICROSOFT_CLIENT_SECRET,
        GraphServer.CLIENT_SECRET);
  }
}
