package dev.switchboard.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.task.TaskId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspaceIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "acme", "acme-hair-2", "a-"})
  void lower_case_letters_digits_and_hyphens_name_a_workspace(String text) {
    assertThat(WorkspaceId.of(text)).contains(new WorkspaceId(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-acme", "Acme", "acme hair", "acme/..", "acme\n", "äcme", "a#b"})
  void other_text_names_nothing_of_ours(String text) {
    assertThat(WorkspaceId.of(text)).isEmpty();
    assertThat(AgentId.of(text)).isEmpty();
    assertThat(CalendarId.of(text)).isEmpty();
    assertThat(TaskId.of(text + "!")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkspaceId(text))
        .withMessageContaining("must be 1 to 40");
  }

  @Test
  void an_id_has_its_longest_length() {
    assertThat(WorkspaceId.of("a".repeat(40))).isPresent();
    assertThat(WorkspaceId.of("a".repeat(41))).isEmpty();
    assertThat(AgentId.of("a".repeat(65))).isEmpty();
    assertThat(CalendarId.of("a".repeat(65))).isEmpty();
    assertThat(TaskId.of("a".repeat(65))).isEmpty();
  }

  @Property
  void whatever_is_read_is_written_the_same(@ForAll String text) {
    assertThat(WorkspaceId.of(text).map(WorkspaceId::toString).filter(id -> !id.equals(text)))
        .isEqualTo(Optional.empty());
  }
}
