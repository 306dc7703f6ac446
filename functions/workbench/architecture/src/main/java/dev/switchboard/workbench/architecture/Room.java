package dev.switchboard.workbench.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every room of the house, and what it may import besides itself, the JDK and JSpecify. A room is
/// a package with all below it.
public enum Room {
  FAULT("domain.fault"),
  PLAIN("domain.plain"),
  WORKSPACE("domain.workspace"),
  AGENT("domain.agent", WORKSPACE),
  REASONING("domain.reasoning", FAULT, WORKSPACE),
  NOTICE("domain.notice", FAULT, WORKSPACE, AGENT),
  BOOKING("domain.booking", FAULT, WORKSPACE, AGENT),
  LINK("domain.link", FAULT, WORKSPACE, AGENT, BOOKING, NOTICE),
  REMINDER("domain.reminder", FAULT, WORKSPACE, AGENT, BOOKING, NOTICE),
  WAITING("domain.waiting", FAULT, WORKSPACE, AGENT, BOOKING, NOTICE),
  FEED("domain.feed", WORKSPACE, AGENT, BOOKING),
  TASK("domain.task", FAULT, PLAIN, WORKSPACE, AGENT, REASONING, NOTICE),
  WORKFLOW("domain.workflow", WORKSPACE, AGENT, REASONING, TASK),
  CONVERSATION(
      "domain.conversation",
      FAULT,
      PLAIN,
      WORKSPACE,
      AGENT,
      BOOKING,
      WAITING,
      TASK,
      REASONING,
      NOTICE),

  TOPOLOGY("topology"),
  LOG("adapter.log", libraries("org.slf4j", "com.fasterxml.jackson.core"), Set.of(TOPOLOGY)),
  CHANNELS(
      "adapter.channels",
      libraries("com.fasterxml.jackson.core", "com.fasterxml.jackson.jr"),
      domain()),
  DYNAMODB("adapter.dynamodb", libraries("software.amazon.awssdk", "org.slf4j"), domain(TOPOLOGY)),
  SQS(
      "adapter.sqs",
      libraries(
          "software.amazon.awssdk",
          "com.amazonaws.services.lambda.runtime.events",
          "com.fasterxml.jackson.jr",
          "org.slf4j"),
      domain(TOPOLOGY)),
  HTTP("adapter.http", Libraries.REST_DOOR, domain(TOPOLOGY)),
  LLM(
      "adapter.llm",
      libraries(
          "com.fasterxml.jackson.core",
          "com.fasterxml.jackson.jr",
          "dev.langchain4j",
          "org.apache.hc",
          "software.amazon.awssdk"),
      domain(TOPOLOGY)),
  NOTIFY(
      "adapter.notify",
      libraries(
          "org.apache.hc",
          "com.standardwebhooks",
          "com.fasterxml.jackson.jr",
          "software.amazon.awssdk"),
      domain()),
  SECRETS(
      "adapter.secrets", libraries("com.google.crypto.tink", "software.amazon.awssdk"), domain()),
  SSM("adapter.ssm", libraries("software.amazon.awssdk"), domain(TOPOLOGY)),
  ASK("adapter.ask", libraries("com.fasterxml.jackson.core", "com.fasterxml.jackson.jr"), domain()),
  ICS("adapter.ics", libraries("net.fortuna.ical4j"), domain()),
  YAML("adapter.yaml", libraries("org.snakeyaml.engine"), Set.of()),
  GRAPH(
      "adapter.graph",
      libraries("com.google.gson", "com.microsoft.graph", "com.microsoft.kiota", "okhttp3"),
      domain()),
  SNAPSHOT(
      "adapter.snapshot", libraries("com.amazonaws.services.lambda.runtime", "org.crac"), Set.of()),
  EVENTS(
      "adapter.events",
      libraries("com.amazonaws.services.lambda.runtime", "com.fasterxml.jackson.jr"),
      Set.of()),

  WEBHOOK_FUNCTION(
      "lambda.webhook",
      Libraries.FUNCTION,
      domain(TOPOLOGY, LOG, SNAPSHOT, CHANNELS, DYNAMODB, SQS, ASK, SECRETS)),
  AGENTS_FUNCTION(
      "lambda.agents", Libraries.FUNCTION, domain(TOPOLOGY, SNAPSHOT, HTTP, DYNAMODB, SECRETS)),
  BOOKING_FUNCTION(
      "lambda.booking",
      Libraries.FUNCTION,
      domain(TOPOLOGY, SNAPSHOT, HTTP, DYNAMODB, SQS, ICS, ASK, SECRETS)),
  TASKS_FUNCTION(
      "lambda.tasks",
      Libraries.FUNCTION,
      domain(TOPOLOGY, LOG, SNAPSHOT, HTTP, DYNAMODB, SQS, ASK, LLM, NOTIFY, SECRETS, SSM, YAML)),
  LINKS_FUNCTION(
      "lambda.links",
      Libraries.FUNCTION,
      domain(TOPOLOGY, LOG, SNAPSHOT, HTTP, DYNAMODB, SQS, GRAPH, SECRETS, SSM)),
  CALLS_FUNCTION(
      "lambda.calls", Libraries.FUNCTION, domain(TOPOLOGY, SNAPSHOT, HTTP, DYNAMODB, SQS)),
  NOTICES_FUNCTION(
      "lambda.notices",
      Libraries.FUNCTION,
      domain(TOPOLOGY, SNAPSHOT, HTTP, DYNAMODB, SQS, NOTIFY, SECRETS, SSM)),
  INFRA("infra", libraries("software.amazon.awscdk", "software.constructs"), Set.of(TOPOLOGY)),

  GRAPH_DOUBLE(
      "workbench.graph", libraries("com.fasterxml.jackson.jr", "com.sun.net.httpserver"), Set.of()),
  LOCAL(
      "workbench.local", Libraries.LOCAL_STACK, domain(TOPOLOGY, LOG, DYNAMODB, SQS, GRAPH_DOUBLE)),
  REHEARSAL(
      "workbench.rehearsal",
      libraries("com.amazonaws.services.lambda", "software.amazon.awssdk.utilslite"),
      Set.of(TOPOLOGY)),
  ARCHITECTURE("workbench.architecture");

  private static final String ROOT = "dev.switchboard.";
  private final String folder;
  private final List<String> libraries;
  private final Set<Room> imports;

  Room(String folder, Room... imports) {
    this(folder, List.of(), Set.of(imports));
  }

  Room(String folder, List<String> libraries, Set<Room> imports) {
    this.folder = folder;
    this.libraries = libraries;
    this.imports = imports;
  }

  /// The package that the room is.
  public String packageName() {
    return ROOT + folder;
  }

  /// The packages that it may import, each with all below it.
  public Stream<String> mayImport() {
    return Stream.of(
            Stream.of(packageName()), imports.stream().map(Room::packageName), libraries.stream())
        .flatMap(each -> each);
  }

  private static List<String> libraries(String... packages) {
    return List.of(packages);
  }

  private static Set<Room> domain(Room... others) {
    var grounds = List.of(FAULT, PLAIN, WORKSPACE, AGENT, REASONING, NOTICE);
    var trades = List.of(BOOKING, LINK, REMINDER, WAITING, FEED, TASK, WORKFLOW, CONVERSATION);
    return Stream.of(grounds, trades, List.of(others))
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
