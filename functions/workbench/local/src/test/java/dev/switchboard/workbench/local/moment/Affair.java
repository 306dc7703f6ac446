package dev.switchboard.workbench.local.moment;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Queue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Supplier;

/// What somebody asks for, what goes on in queues, and what is over when all is done and told. Each
/// happens in a workspace of its own, which is called like its mark.
interface Affair {
  /// The functions that it needs.
  List<Function> functions();

  /// The queues through which what was left behind is looked after.
  List<Queue> swept();

  /// A path that answers 401 to whoever has no key, once it is served.
  String door();

  /// Makes its workspace, while everything is well.
  void open(String mark);

  HttpRequest.Builder request(String mark);

  /// Whether whoever asked has what they want, and asks no more.
  boolean isAnswer(String mark, int status, String body);

  /// A life that nothing disturbed is over: the others are to be like it.
  void calm(String mark);

  boolean isOver(String mark);

  /// What is not as if nothing had happened.
  List<AssertionError> wrong(String mark);

  /// What is to be said of all of them.
  String summary();

  /// Begins among what outlives a process.
  interface Begin {
    /// Begins it.
    ///
    /// @param url where its functions answer
    Affair in(World world, Supplier<URI> url);
  }
}
