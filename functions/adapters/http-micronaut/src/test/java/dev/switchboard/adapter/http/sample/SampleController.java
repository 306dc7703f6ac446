package dev.switchboard.adapter.http.sample;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.Paging;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

@Controller("/sample")
class SampleController {
  @Serdeable
  record Thing(
      @NotBlank @Nullable String name,
      @Max(9) @Nullable Integer size,
      @Nullable List<@Valid Part> parts,
      @Nullable Map<String, Object> free) {}

  @Serdeable
  record Part(@NotBlank @Nullable String label) {}

  @Get("/workspace")
  Map<String, String> workspace(WorkspaceId workspace) {
    return Map.of("workspace", workspace.value());
  }

  @Get("/log")
  Map<String, String> log() {
    return MDC.getCopyOfContextMap();
  }

  @Get("/seconds")
  Page<String> seconds(Paging paging) {
    return paging.page(SampleController::before, second -> second, Instant::toString);
  }

  @Post("/things")
  Thing things(@Body @Valid Thing thing) {
    return thing;
  }

  @Get("/number")
  Map<String, Integer> number(@QueryValue int of) {
    return Map.of("number", of);
  }

  @Get("/time")
  Map<String, String> time(@QueryValue String at) {
    return Map.of("at", Fields.time("at", at).toString());
  }

  @Get("/fails/{how}")
  String fails(String how) {
    throw switch (how) {
      case "passing" -> new Fault.Passing("The table secret-one is slow.");
      case "lasting" -> new Fault.Lasting("The table secret-one is missing.");
      case "taken" ->
          new ProblemException(
              HttpStatus.CONFLICT, "Somebody has it.", Map.of("alternatives", List.of("b")));
      default -> new IllegalStateException("secret-one");
    };
  }

  /// Ten seconds from the epoch's year 2020 on, the newest first.
  private static List<Instant> before(Optional<Instant> before, int most) {
    return IntStream.iterate(9, second -> second >= 0, second -> second - 1)
        .mapToObj(second -> Instant.parse("2020-01-01T00:00:00Z").plusSeconds(second))
        .filter(second -> before.map(second::isBefore).orElse(true))
        .limit(most)
        .toList();
  }
}
