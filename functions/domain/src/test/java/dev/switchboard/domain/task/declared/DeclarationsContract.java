package dev.switchboard.domain.task.declared;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.declared.Declaration.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every `Declarations` promises, and the `DeclaredTools` that are found in them.
public abstract class DeclarationsContract {
  private static final Id PETS = new Id("pets");

  private Declarations declarations;
  private DeclaredTools tools;

  /// Remembers nothing yet.
  protected abstract Declarations empty();

  /// Those of the declarations that were made last.
  protected abstract DeclaredTools tools();

  @BeforeEach
  void start() {
    declarations = empty();
    tools = tools();
  }

  @Test
  void one_comes_back_whole_for_its_workspace_alone() {
    declarations.put(ACME, pets(PETS, "hush"));

    assertThat(declarations.find(ACME, PETS)).contains(pets(PETS, "hush"));
    assertThat(declarations.find(GLOBEX, PETS)).isEmpty();
    assertThat(declarations.list(GLOBEX)).isEmpty();
    assertThat(tools.find(GLOBEX, Set.of("getPet"))).isEmpty();
  }

  @Test
  void its_operations_are_found_by_their_names_with_what_is_sent_along() {
    declarations.put(ACME, pets(PETS, "hush"));

    var found = tools.find(ACME, Set.of("getPet", "sell", "unknown"));

    assertThat(found).extracting(DeclaredTool::name).containsExactlyInAnyOrder("getPet", "sell");
    assertThat(found).allMatch(tool -> "hush".equals(tool.headers().values().get("x-api-key")));
    assertThat(found)
        .filteredOn(tool -> tool.name().equals("getPet"))
        .containsExactly(Petshop.tool("getPet"));
  }

  @Test
  void what_is_put_replaces_what_was_there_and_what_is_deleted_is_gone() {
    declarations.put(ACME, pets(PETS, "hush"));
    declarations.put(ACME, pets(PETS, "other"));
    assertThat(declarations.find(ACME, PETS)).contains(pets(PETS, "other"));

    assertThat(declarations.delete(GLOBEX, PETS)).isFalse();
    assertThat(declarations.delete(ACME, PETS)).isTrue();

    assertThat(declarations.delete(ACME, PETS)).isFalse();
    assertThat(declarations.find(ACME, PETS)).isEmpty();
    assertThat(tools.find(ACME, Set.of("getPet"))).isEmpty();
  }

  @Test
  void all_are_listed_by_their_ids_and_of_one_name_the_first_counts() {
    declarations.put(ACME, pets(new Id("b"), "second"));
    declarations.put(ACME, pets(new Id("a"), "first"));

    assertThat(declarations.list(ACME))
        .extracting(Declaration::id)
        .containsExactly(new Id("a"), new Id("b"));
    assertThat(tools.find(ACME, Set.of("getPet")))
        .singleElement()
        .satisfies(tool -> assertThat(tool.headers().values()).containsValue("first"));
  }

  @Test
  void a_document_of_odd_but_right_values_is_kept() {
    var document = new LinkedHashMap<>(Petshop.document());
    document.put("x-odd", Map.of("", List.of(1, 2.5, true, ""), "deep", Map.of("a#b", Map.of())));
    var odd = new Declaration(PETS, document, Headers.NONE);

    declarations.put(ACME, odd);

    assertThat(declarations.find(ACME, PETS)).contains(odd);
  }

  private static Declaration pets(Id id, String key) {
    return new Declaration(id, Petshop.document(), new Headers(Map.of("X-Api-Key", key)));
  }
}
