package dev.switchboard.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.switchboard.domain.contract.Figure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// Each condition of each write is left out once, and a contract has to go red. Those that a
/// contract sends are tried; which of them send it is found out first. To try a few only, have
/// `-Dguards.only=` match some of the conditions and `-Dguards.tests=` some of the contracts.
@Tag("chaos")
@Tag("long")
final class GuardsTest {
  private static final List<Class<?>> CONTRACTS =
      List.of(
          OnDynamoDbLocalTest.class,
          LinksOnDynamoDbLocalTest.class,
          DispatchingOnDynamoDbLocalTest.class,
          StoredItemsTest.class,
          StoredTaskItemsTest.class,
          ExpiryTest.class);

  private static final Pattern ONLY = Pattern.compile(System.getProperty("guards.only", ""));
  private static final Pattern TESTS = Pattern.compile(System.getProperty("guards.tests", ""));

  private final Launcher launcher = LauncherFactory.create();

  @Test
  void no_condition_of_a_write_can_be_left_out() {
    LocalDynamoDb.client().listTables();
    var senders = new TreeMap<String, Set<String>>();
    tests()
        .forEach(test ->
            LeftOut.IT.seenIn(() -> assertThat(failures(test)).as(test).isEmpty()).stream()
                .filter(ONLY.asPredicate())
                .forEach(
                    each -> senders.computeIfAbsent(each, _ -> new LinkedHashSet<>()).add(test)));

    var unnoticed = senders.keySet().stream().filter(each -> !isNoticed(each, senders)).toList();

    unnoticed.forEach(each -> System.out.printf("unnoticed without %s%n", each));
    if (isOfAll()) {
      assertThat(senders).hasSizeGreaterThan(40);
      hold(senders.size(), unnoticed);
    }
    assertThat(senders).isNotEmpty();
    assertThat(unnoticed).isEmpty();
  }

  private static boolean isOfAll() {
    return ONLY.pattern().isEmpty() && TESTS.pattern().isEmpty();
  }

  private static void hold(int tried, List<String> unnoticed) {
    new Figure(
            "conditions of stored writes that can be left out unnoticed",
            "each condition of a write to DynamoDB left out once, and the contracts that send it"
                + " run",
            GuardsTest.class,
            0,
            unnoticed.size(),
            "of %d%s".formatted(tried, unnoticed.isEmpty() ? "" : ": " + unnoticed))
        .hold();
  }

  private boolean isNoticed(String condition, Map<String, Set<String>> senders) {
    return LeftOut.IT.without(
        condition,
        () ->
            senders.getOrDefault(condition, Set.of()).stream()
                .anyMatch(test -> !failures(test).isEmpty()));
  }

  private List<String> tests() {
    var plan =
        launcher.discover(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    CONTRACTS.stream().<DiscoverySelector>map(it -> selectClass(it)).toList())
                .build());
    var tests = new ArrayList<String>();
    plan.getRoots().stream()
        .<TestIdentifier>flatMap(root -> plan.getDescendants(root).stream())
        .filter(TestIdentifier::isTest)
        .map(TestIdentifier::getUniqueId)
        .filter(TESTS.asPredicate())
        .forEach(tests::add);
    return tests;
  }

  /// A test that no longer ends is as good as red.
  private List<Throwable> failures(String test) {
    var summary = new SummaryGeneratingListener();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectUniqueId(test))
            .configurationParameter("junit.jupiter.execution.timeout.default", "300 s")
            .configurationParameter(
                "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
            .build(),
        summary);
    return summary.getSummary().getFailures().stream()
        .map(TestExecutionSummary.Failure::getException)
        .toList();
  }
}
