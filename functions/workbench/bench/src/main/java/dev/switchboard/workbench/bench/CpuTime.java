package dev.switchboard.workbench.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// How long a processor was at work for one operation, the collector and the compiler included. On
/// a machine that is shared it is this that says what something costs: whoever waits for a
/// processor does not use one.
public final class CpuTime implements InternalProfiler {
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long before;

  @Override
  public String getDescription() {
    return "Processor time of the whole process by operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = system.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long spent = system.getProcessCpuTime() - before;
    double each = spent / (double) result.getMetadata().getAllOps();
    double unit = TimeUnit.NANOSECONDS.convert(1, benchmark.getTimeUnit());
    var name = benchmark.getTimeUnit().name().toLowerCase(Locale.ROOT) + "/op";
    return List.of(new ScalarResult("cpu", each / unit, name, AggregationPolicy.AVG));
  }
}
