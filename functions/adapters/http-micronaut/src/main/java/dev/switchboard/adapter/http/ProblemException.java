package dev.switchboard.adapter.http;

import dev.switchboard.adapter.http.Problem.FieldError;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// Ends a request with a problem. It has no stack trace: it is an answer, not a fault.
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;
  private final transient Map<String, String> headers;

  private ProblemException(Problem problem, Map<String, String> headers) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = headers;
  }

  public ProblemException(HttpStatus status, String detail) {
    this(status, detail, Map.of());
  }

  /// With further members, whose values are wire records or plain JSON values.
  public ProblemException(HttpStatus status, String detail, Map<String, Object> extensions) {
    this(Problem.of(status, detail, List.of(), extensions), Map.of());
  }

  /// 400, because of one field.
  public static ProblemException field(String field, String detail) {
    var error = new FieldError(field, detail);
    var words = "%s %s".formatted(field, detail);
    return new ProblemException(
        Problem.of(HttpStatus.BAD_REQUEST, words, List.of(error), Map.of()), Map.of());
  }

  /// 404; `thing` is such as `agent`.
  public static ProblemException unknown(String thing, String id) {
    return new ProblemException(
        HttpStatus.NOT_FOUND, "There is no %s (%s) in this workspace.".formatted(thing, id));
  }

  static ProblemException withHeader(
      HttpStatus status, String detail, String header, String value) {
    return new ProblemException(Problem.of(status, detail), Map.of(header, value));
  }

  Problem problem() {
    return problem;
  }

  Map<String, String> headers() {
    return headers;
  }
}
