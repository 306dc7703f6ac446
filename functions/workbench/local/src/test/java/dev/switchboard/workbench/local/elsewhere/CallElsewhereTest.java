package dev.switchboard.workbench.local.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.workbench.local.DemoStack;
import dev.switchboard.workbench.local.Settings;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.player.SampleCall;
import dev.switchboard.workbench.local.player.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// The sample call on tables and queues elsewhere: `-Daws.profile=…` names the account's profile,
/// `-Dlocalstack.endpoint=…` a LocalStack that runs; else one is started where Docker is.
final class CallElsewhereTest {
  private static final Path ROOT = Path.of("../../..");
  private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.9");

  @Test
  void the_sample_call_is_the_same_on_an_account_and_leaves_nothing_behind()
      throws IOException, InterruptedException {
    assumeTrue(
        Optional.ofNullable(System.getProperty("aws.profile")).isPresent(),
        "Skipped: -Daws.profile names no profile.");

    played(MadeAws.make(Optional.empty()));
  }

  @Test
  void the_sample_call_is_the_same_on_localstack_and_leaves_nothing_behind()
      throws IOException, InterruptedException {
    var running = Optional.ofNullable(System.getProperty("localstack.endpoint")).map(URI::create);
    if (running.isPresent()) {
      played(MadeAws.make(running));
      return;
    }
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "Skipped: LocalStack needs Docker, or -Dlocalstack.endpoint.");
    try (var container = new LocalStackContainer(IMAGE).withServices("dynamodb", "sqs")) {
      container.start();
      played(MadeAws.make(Optional.of(container.getEndpoint())));
    }
  }

  private static void played(MadeAws aws) throws IOException, InterruptedException {
    var printed = new ByteArrayOutputStream();
    var home = Files.createTempDirectory("elsewhere");
    var settings = new Settings(0, home, true, Optional.empty(), Map.of());

    try (var stack = DemoStack.start(settings, Gateway.bind(0), () -> aws)) {
      new Samples(stack.target()).apply(ROOT.resolve("samples/harbour-lettings.json"));
      var played =
          new SampleCall(
                  stack.target(),
                  stack.receivers(),
                  new PrintStream(printed, true, StandardCharsets.UTF_8))
              .play(ROOT.resolve("samples/calls/viewing.json"));

      assertThat(played.problems()).as(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
    assertThat(aws.left()).isEmpty();
  }
}
