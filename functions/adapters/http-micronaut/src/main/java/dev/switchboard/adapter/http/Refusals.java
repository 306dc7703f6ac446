package dev.switchboard.adapter.http;

import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.switchboard.adapter.http.Problem.FieldError;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words what the framework objects to as problems of the request.
final class Refusals {
  private static final String BODY = "body";
  private static final Problem NO_JSON =
      Problem.of(HttpStatus.BAD_REQUEST, "The body must be readable JSON.");

  private Refusals() {}

  /// Empty where the status alone says it all.
  static Optional<Problem> of(Throwable cause) {
    return switch (cause) {
      case ProblemException thrown -> Optional.of(thrown.problem());
      case ConstraintViolationException violated -> Optional.of(violations(violated));
      case UnsatisfiedRouteException missing ->
          Optional.of(argument(missing.getArgument(), "must be given."));
      case ConversionErrorException unreadable when unreadable.getArgument().getName().isEmpty() ->
          Optional.empty();
      default -> json(cause).or(() -> conversion(cause));
    };
  }

  private static Optional<Problem> conversion(Throwable cause) {
    return cause instanceof ConversionErrorException unreadable
        ? Optional.of(argument(unreadable.getArgument(), "is not what it must be."))
        : Optional.empty();
  }

  /// Which field of a body is wrong, where its reader tells; else that the body is no JSON.
  private static Optional<Problem> json(Throwable cause) {
    Optional<Problem> problem = Optional.empty();
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof JsonEOFException) {
        return Optional.of(NO_JSON);
      }
      if (each instanceof IOException && problem.isEmpty()) {
        problem = Optional.of(NO_JSON);
      }
      if (each instanceof SerdeException serde && !serde.getPath().isEmpty()) {
        problem = Optional.of(fields(List.of(new FieldError(JsonPath.of(serde), said(serde)))));
      }
    }
    return problem;
  }

  private static String said(SerdeException serde) {
    var message = Optional.ofNullable(serde.getMessage()).orElse("");
    return message.startsWith("Unknown property")
        ? "is not a field of this request."
        : "is not what it must be.";
  }

  private static Problem argument(Argument<?> argument, String what) {
    boolean isBody = argument.getAnnotationMetadata().hasAnnotation(Body.class);
    return fields(List.of(new FieldError(isBody ? BODY : argument.getName(), what)));
  }

  private static Problem violations(ConstraintViolationException violated) {
    return fields(
        violated.getConstraintViolations().stream()
            .map(each -> new FieldError(JsonPath.of(each.getPropertyPath()), each.getMessage()))
            .sorted(Comparator.comparing(FieldError::field))
            .toList());
  }

  private static Problem fields(List<FieldError> errors) {
    var first = errors.getFirst();
    return Problem.of(
        HttpStatus.BAD_REQUEST, "%s %s".formatted(first.field(), first.detail()), errors, Map.of());
  }
}
