package dev.switchboard.domain.workflow;

import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.workflow.Node.Branch;
import dev.switchboard.domain.workflow.Node.Join;
import dev.switchboard.domain.workflow.Node.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Side by side. Those that still run when enough have succeeded are called off when the whole
/// ends.
final class PlayParallel {
  private static final String AGGREGATE = "aggregate";
  private final Parallel parallel;
  private final Stage stage;
  private final Map<String, Branch> byName;

  PlayParallel(Parallel parallel, Stage stage) {
    this.parallel = parallel;
    this.stage = stage;
    this.byName =
        parallel.branches().stream().collect(Collectors.toMap(Branch::name, Function.identity()));
  }

  Move next() {
    var branches = parallel.branches();
    if (!stage.isBegun(branches.getFirst().name())) {
      return stage.begin(
          branches.stream()
              .map(each -> Role.of(each.name(), each.node(), stage.values()))
              .toList());
    }
    var counted = counted();
    long succeeded = counted.stream().filter(each -> !each.failed()).count();
    int open = branches.size() - counted.size();
    boolean all = parallel.join() instanceof Join.All;
    if (all && open > 0) {
      return new Move.Await();
    }
    if (succeeded >= needed()) {
      return joined(counted);
    }
    return !all && succeeded + open >= needed() ? new Move.Await() : failed(counted);
  }

  private int needed() {
    return switch (parallel.join()) {
      case Join.All _, Join.Any _ -> 1;
      case Join.Quorum(int of) -> of;
    };
  }

  /// Those that ended, up to the one that made enough: what ends later changes nothing.
  private List<Ending> counted() {
    var counted = new ArrayList<Ending>();
    int succeeded = 0;
    for (var name : stage.ended()) {
      boolean enough = !(parallel.join() instanceof Join.All) && succeeded >= needed();
      if (byName.containsKey(name) && !enough) {
        var ending = stage.ending(name, byName.get(name).node()).orElseThrow();
        succeeded += ending.failed() ? 0 : 1;
        counted.add(ending);
      }
    }
    return counted;
  }

  private static Move failed(List<Ending> counted) {
    return new Move.Failed(
        "Too many branches failed. "
            + counted.stream()
                .filter(Ending::failed)
                .map(each -> "%s: %s".formatted(each.name(), each.why()))
                .collect(Collectors.joining(" ")));
  }

  private Move joined(List<Ending> counted) {
    var failures = Stage.inside(counted);
    var results = results(counted);
    if (parallel.aggregate().isEmpty()) {
      return Result.of("parallel", results, failures).done();
    }
    var aggregate = parallel.aggregate().get();
    if (!stage.isBegun(AGGREGATE)) {
      var values = new HashMap<>(stage.values());
      values.put(Words.RESULTS, results);
      return stage.begin(List.of(Role.of(AGGREGATE, aggregate, values)));
    }
    return stage
        .ending(AGGREGATE, aggregate)
        .<Move>map(ending ->
            ending
                .answer()
                .<Move>map(answer -> Result.of("parallel", answer, failures).done())
                .orElseGet(() -> new Move.Failed("The results were not joined: " + ending.why())))
        .orElseGet(Move.Await::new);
  }

  /// In the order of the branches, whoever was first; the only one stands alone.
  private String results(List<Ending> counted) {
    var endings = counted.stream().collect(Collectors.toMap(Ending::name, Function.identity()));
    var texts = new ArrayList<String>();
    for (var branch : parallel.branches()) {
      if (endings.containsKey(branch.name())) {
        var ending = endings.get(branch.name());
        texts.add("%s: %s".formatted(branch.name(), ending.answer().orElse("(It failed.)")));
      }
    }
    var succeeded = counted.stream().flatMap(each -> each.answer().stream()).toList();
    boolean first = parallel.join() instanceof Join.Any && succeeded.size() == 1;
    int share = Words.LONGEST_RESULT / Math.max(1, texts.size());
    return first
        ? succeeded.getFirst()
        : texts.stream().map(text -> Words.cut(text, share)).collect(Collectors.joining("\n\n"));
  }
}
