package dev.switchboard.domain.task.declared;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.declared.Declaration.Id;
import dev.switchboard.domain.task.declared.Declare.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeclareTest {
  private static final Id PETS = new Id("pets");
  private static final Map<String, Object> ONE =
      Map.of("/pets", Map.of("get", Petshop.operation("listPets", List.of())));

  private final InMemoryDeclarations declarations = new InMemoryDeclarations();
  private final Declare declare =
      new Declare(
          declarations,
          new ScriptedEndpoints((_, _) -> new Endpoints.Reply.Refused("nobody calls")),
          Set.of("book_appointment"));

  @Test
  void what_is_understood_is_stored_and_a_repeat_replaces_it() {
    assertThat(declare("https://a.example", Optional.of(Petshop.KEY)))
        .isInstanceOfSatisfying(
            Outcome.Declared.class, declared -> assertThat(declared.isNew()).isTrue());
    assertThat(declare("https://a.example", Optional.of(Petshop.KEY)))
        .isInstanceOfSatisfying(
            Outcome.Declared.class, declared -> assertThat(declared.isNew()).isFalse());

    assertThat(declarations.list(ACME)).hasSize(1);
  }

  @Test
  void headers_that_are_not_sent_stay_for_the_same_server_and_go_to_no_other() {
    declare("https://a.example", Optional.of(Petshop.KEY));

    assertThat(declare("https://a.example/", Optional.empty()))
        .isInstanceOf(Outcome.Declared.class);
    assertThat(stored().headers()).isEqualTo(Petshop.KEY);
    assertThat(declare("https://evil.example", Optional.empty()))
        .isInstanceOf(Outcome.HeadersOfAnother.class);
    assertThat(declare("https://a.example.evil.example", Optional.empty()))
        .isInstanceOf(Outcome.HeadersOfAnother.class);
    assertThat(stored().document().toString()).doesNotContain("evil");

    declare("https://evil.example", Optional.of(Headers.NONE));
    assertThat(stored().headers()).isEqualTo(Headers.NONE);
  }

  @Test
  void a_server_that_would_never_be_called_is_refused() {
    assertThat(declare("http://a.example", Optional.empty()))
        .isEqualTo(
            new Outcome.Refused(List.of("servers[0].url: address must begin with https://.")));
    assertThat(declarations.list(ACME)).isEmpty();
  }

  @Test
  void a_name_that_another_tool_has_is_refused_in_its_workspace_alone() {
    declare("https://a.example", Optional.empty());
    var again = new Id("more-pets");

    assertThat(declare.declare(ACME, again, document("listPets"), Optional.empty()))
        .isEqualTo(
            new Outcome.Refused(
                List.of(
                    "operationId (listPets) must be one that no other tool of the workspace"
                        + " has.")));
    assertThat(declare.declare(ACME, again, document("book_appointment"), Optional.empty()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(declare.declare(GLOBEX, again, document("listPets"), Optional.empty()))
        .isInstanceOf(Outcome.Declared.class);
  }

  @Test
  void a_workspace_declares_twenty_at_most_and_may_still_change_each() {
    for (int i = 0; i < Declaration.MOST; i++) {
      declare.declare(ACME, new Id("d" + i), document("op" + i), Optional.empty());
    }

    assertThat(declare.declare(ACME, new Id("more"), document("more"), Optional.empty()))
        .isInstanceOf(Outcome.TooMany.class);
    assertThat(declare.declare(ACME, new Id("d3"), document("other"), Optional.empty()))
        .isInstanceOf(Outcome.Declared.class);
    assertThat(declarations.list(ACME)).hasSize(Declaration.MOST);
  }

  private static Map<String, Object> document(String operation) {
    return Petshop.document(
        "https://a.example",
        Map.of("/pets", Map.of("get", Petshop.operation(operation, List.of()))));
  }

  private Outcome declare(String server, Optional<Headers> headers) {
    return declare.declare(ACME, PETS, Petshop.document(server, ONE), headers);
  }

  private Declaration stored() {
    return declarations.find(ACME, PETS).orElseThrow();
  }
}
