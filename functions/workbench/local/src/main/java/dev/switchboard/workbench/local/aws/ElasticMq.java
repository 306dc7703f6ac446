package dev.switchboard.workbench.local.aws;

import com.typesafe.config.Config;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.msg.CreateQueue;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.server.config.ElasticMQServerConfig;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/// An ElasticMQ server, put together from its parts. Its own `ElasticMQServer` listens before it
/// has its messages back, and does not stop before every receive that waits has waited to its end.
final class ElasticMq implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ActorSystem system;

  private ElasticMq(ActorSystem system) {
    this.system = system;
  }

  /// Returns when it listens and has the queues of its configuration, with the messages that are
  /// stored for them.
  static ElasticMq start(Config config) {
    var settings = new ElasticMQServerConfig(config);
    var server = new ElasticMq(ActorSystem.create("elasticmq", config));
    try {
      server.serve(settings);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void serve(ElasticMQServerConfig settings) {
    var storage = storage(settings);
    var limits = settings.restSqs().sqsLimits();
    var queues =
        system.actorOf(
            Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), limits, storage)));
    if (storage.isDefined()) {
      ask(storage.get(), new QueueEvent.Restore(queues));
    } else {
      for (var queue : CollectionConverters.asJava(settings.baseQueues())) {
        ask(queues, new CreateQueue(queue.toCreateQueueData()));
      }
    }
    new TheSQSRestServerBuilder(
            Option.apply(system),
            Option.apply(queues),
            settings.restSqs().bindHostname(),
            settings.restSqs().bindPort(),
            settings.nodeAddress(),
            settings.generateNodeAddress(),
            limits,
            settings.awsRegion(),
            settings.awsAccountId(),
            storage,
            settings.autoCreateQueues())
        .start()
        .waitUntilStarted();
  }

  /// What writes messages down before they are acknowledged; none where they stay in memory.
  private Option<ActorRef> storage(ElasticMQServerConfig settings) {
    var sql = settings.sqlQueuePersistenceConfig();
    if (!sql.enabled()) {
      return Option.empty();
    }
    return Option.apply(
        system.actorOf(
            Props.create(
                SqlQueuePersistenceActor.class,
                () -> new SqlQueuePersistenceActor(sql, settings.baseQueues()))));
  }

  private static void ask(ActorRef actor, Object question) {
    try {
      var answer = Patterns.ask(actor, question, PATIENCE).toCompletableFuture().get();
      if (answer instanceof Either<?, ?> either && either.isLeft()) {
        throw new IllegalStateException("ElasticMQ refused: " + either.swap().toOption());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("ElasticMQ did not start.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ElasticMQ was not given the time to start.", e);
    }
  }

  @Override
  public void close() {
    system.terminate();
    try {
      system.getWhenTerminated().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("ElasticMQ did not stop.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
