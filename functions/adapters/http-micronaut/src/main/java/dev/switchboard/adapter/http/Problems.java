package dev.switchboard.adapter.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Gives every error answer its body. All words are ours: neither a parser's text nor the name of a
/// class reaches a client.
@Singleton
final class Problems implements ErrorResponseProcessor<Problem> {
  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var status = response.status();
    var problem =
        context
            .getRootCause()
            .flatMap(Refusals::of)
            .filter(refusal -> refusal.status() == status.getCode())
            .orElseGet(() -> Problem.of(status, words(status), List.of(), Map.of()));
    return response
        .body(problem.at(context.getRequest().getPath()))
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
  }

  private static String words(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "The request could not be read.";
      case UNAUTHORIZED -> "This needs the API key of a workspace.";
      case NOT_FOUND -> "There is nothing at this path.";
      case METHOD_NOT_ALLOWED ->
          "This path does not take this method. The Allow header says which.";
      case NOT_ACCEPTABLE -> "Answers are application/json. The Accept header must allow that.";
      case REQUEST_ENTITY_TOO_LARGE -> RestDoor.TOO_LARGE;
      case UNSUPPORTED_MEDIA_TYPE -> "The body must be application/json, and Content-Type say so.";
      case TOO_MANY_REQUESTS -> "Too many requests. Try again later.";
      case SERVICE_UNAVAILABLE -> "This did not work just now. Try again in a moment.";
      default ->
          status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
              ? "Something went wrong on our side."
              : status.getReason();
    };
  }
}
