package dev.switchboard.domain.task.plain;

import static dev.switchboard.domain.task.Errands.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of deed and signal is written and read by the contracts of `Tasks`.
final class TaskRecordsTest {
  private static final Step HEARD =
      new Step(
          7,
          3,
          new Deed.Heard(new Signal.Answered(5, Map.of("name", "Ann"), "api", NOW)),
          new Used(9_000_000_000L, 2, 3),
          NOW);

  @Test
  void a_step_that_heard_a_signal_says_what_it_was() {
    var plain = WriteRecord.step(HEARD);

    assertThat(plain.values())
        .containsEntry(
            "deed",
            Map.of(
                "kind",
                "heard",
                "signal",
                Map.of(
                    "kind",
                    "answered",
                    "question",
                    5,
                    "value",
                    Map.of("name", "Ann"),
                    "by",
                    "api",
                    "at",
                    NOW.toString())));
    assertThat(ReadRecord.step(plain)).isEqualTo(HEARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deed", "at"})
  void what_this_version_cannot_read_is_a_lasting_fault(String name) {
    var plain = WriteRecord.step(HEARD).put(name, Map.of("kind", "sung"));

    assertThatThrownBy(() -> ReadRecord.step(plain)).isInstanceOf(Fault.Lasting.class);
    assertThatThrownBy(() -> ReadRecord.signal(new PlainObject().put("kind", "sung")))
        .isInstanceOf(Fault.Lasting.class);
    assertThatThrownBy(() -> ReadRecord.signal(new PlainObject().put("kind", "answered")))
        .isInstanceOf(Fault.Lasting.class);
  }
}
