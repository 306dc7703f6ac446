package dev.switchboard.workbench.graph;

/// Ends a request with an error as its answer.
final class GraphError extends RuntimeException {
  private final transient Answer answer;

  GraphError(Answer answer) {
    super("%d".formatted(answer.status()));
    this.answer = answer;
  }

  GraphError(int status, String code, String message) {
    this(Answer.problem(status, code, message));
  }

  static GraphError notFound() {
    return new GraphError(
        404, "ErrorItemNotFound", "The specified object was not found in the store.");
  }

  static GraphError badRequest(String message) {
    return new GraphError(400, "ErrorInvalidRequest", message);
  }

  Answer answer() {
    return answer;
  }
}
