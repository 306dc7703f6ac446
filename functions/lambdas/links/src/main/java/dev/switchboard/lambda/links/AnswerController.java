package dev.switchboard.lambda.links;

import dev.switchboard.adapter.http.HtmlPage;
import dev.switchboard.adapter.http.Open;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.domain.link.FinishSignIn;
import dev.switchboard.domain.link.FinishSignIn.Outcome;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;

/// Where an owner's browser comes back to from signing in. It has no API key; the state shows that
/// we sent it. What is shown has no word of what came with the request.
@Requires(property = RestDoor.FUNCTION, value = "links")
@Controller("/connect/microsoft/answer")
class AnswerController {
  private final FinishSignIn finishSignIn;
  private final PublicUrl publicUrl;

  AnswerController(FinishSignIn finishSignIn, PublicUrl publicUrl) {
    this.finishSignIn = finishSignIn;
    this.publicUrl = publicUrl;
  }

  @Open
  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> answer(
      @QueryValue @Nullable String state, @QueryValue @Nullable String code) {
    if (state == null || code == null) {
      return HtmlPage.saying(HttpStatus.BAD_REQUEST, "Not connected", "You did not let us in.");
    }
    return switch (finishSignIn.finish(state, code, publicUrl.microsoftAnswer())) {
      case Outcome.Connected _ ->
          HtmlPage.saying(
              HttpStatus.OK,
              "Connected",
              "Your calendar is being brought into step. You can close this page.");
      case Outcome.Strange _ ->
          HtmlPage.saying(
              HttpStatus.BAD_REQUEST,
              "Not connected",
              "This took too long, or was done before. Please begin again.");
      case Outcome.Refused _ ->
          HtmlPage.saying(
              HttpStatus.BAD_REQUEST,
              "Not connected",
              "Microsoft did not let us in. Please begin again.");
    };
  }
}
