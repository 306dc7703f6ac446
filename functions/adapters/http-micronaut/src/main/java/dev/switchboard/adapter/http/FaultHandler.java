package dev.switchboard.adapter.http;

import dev.switchboard.domain.fault.Fault;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the client who has to act on a fault: 503 and when to try again, or 500 and nothing more.
@Singleton
final class FaultHandler implements ExceptionHandler<Fault, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);
  private static final String SECONDS = "1";

  private final ErrorResponseProcessor<?> problems;

  FaultHandler(ErrorResponseProcessor<?> problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface has it so.
  public HttpResponse<?> handle(HttpRequest request, Fault fault) {
    return problems.processResponse(
        ErrorContext.builder(request).cause(fault).build(), response(fault));
  }

  private static MutableHttpResponse<?> response(Fault fault) {
    return switch (fault) {
      case Fault.Passing passing -> {
        LOG.warn("Answered 503: {}", passing.getMessage(), passing);
        yield HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", SECONDS);
      }
      case Fault.Lasting lasting -> {
        LOG.error("Answered 500: {}", lasting.getMessage(), lasting);
        yield HttpResponse.status(HttpStatus.INTERNAL_SERVER_ERROR);
      }
    };
  }
}
