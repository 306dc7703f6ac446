package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.HtmlPage;
import dev.switchboard.adapter.http.Open;
import dev.switchboard.domain.task.AnswerLink;
import dev.switchboard.domain.task.AnswerLink.Answerable;
import dev.switchboard.domain.task.AnswerQuestion;
import dev.switchboard.domain.task.AnswerQuestion.Outcome;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Question;
import dev.switchboard.domain.task.Question.Form;
import dev.switchboard.domain.task.SignalTask;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Where a person answers what a task asks, by the address that they were sent. It has no API key;
/// the address itself shows that we sent it.
@Controller("/answers/{workspace}/{token}")
class AnswersController {
  private static final HttpResponse<String> STRANGE =
      HtmlPage.saying(
          HttpStatus.NOT_FOUND, "Nothing to answer", "This address leads to no question of ours.");

  private final Tasks tasks;
  private final AnswerLink answerLink;
  private final AnswerQuestion answerQuestion;

  AnswersController(Tasks tasks, SignalTask signal, AnswerLink answerLink, InstantSource clock) {
    this.tasks = tasks;
    this.answerLink = answerLink;
    this.answerQuestion = new AnswerQuestion(tasks, signal, clock);
  }

  @Open
  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> ask(String workspace, String token) {
    var id = WorkspaceId.of(workspace);
    return id.flatMap(known -> answerLink.read(known, token))
        .map(what -> page(id.orElseThrow(), what))
        .orElse(STRANGE);
  }

  @Open
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> answer(String workspace, String token, @Body Map<String, String> sent) {
    var id = WorkspaceId.of(workspace);
    return id.flatMap(known -> answerLink.read(known, token))
        .map(what -> take(id.orElseThrow(), what, sent))
        .orElse(STRANGE);
  }

  private HttpResponse<String> page(WorkspaceId workspace, Answerable what) {
    return question(workspace, what)
        .map(question ->
            HtmlPage.of(
                HttpStatus.OK,
                question.text(),
                "<form method=\"post\">%s</form>".formatted(QuestionForm.fields(question.form()))))
        .orElseGet(AnswersController::over);
  }

  private Optional<Question> question(WorkspaceId workspace, Answerable what) {
    return tasks
        .read(workspace, what.task())
        .filter(history -> !history.task().status().ended())
        .flatMap(history -> history.openQuestion())
        .filter(asked -> asked.number() == what.question())
        .map(asked -> ((Deed.Asked) asked.deed()).question());
  }

  private HttpResponse<String> take(
      WorkspaceId workspace, Answerable what, Map<String, String> sent) {
    var fields =
        question(workspace, what).map(Question::form).filter(Form.Fields.class::isInstance);
    Object value = fields.isPresent() ? sent : sent.getOrDefault(QuestionForm.VALUE, "");
    return switch (answerQuestion.answer(workspace, what.task(), what.question(), value, "link")) {
      case Outcome.Accepted _ ->
          HtmlPage.saying(
              HttpStatus.OK, "Thank you", "Your answer is passed on. You can close this page.");
      case Outcome.Misfit misfit ->
          HtmlPage.saying(
              HttpStatus.BAD_REQUEST,
              "Not quite",
              "The answer %s. Please go back.".formatted(misfit.why()));
      case Outcome.NotAsked _, Outcome.Ended _, Outcome.Unknown _ -> over();
    };
  }

  private static HttpResponse<String> over() {
    return HtmlPage.saying(
        HttpStatus.OK,
        "Answered already",
        "This needs no answer any more. You can close this page.");
  }
}
