package dev.switchboard.adapter.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.SignIn.Redeemed;
import dev.switchboard.workbench.graph.Operation;
import dev.switchboard.workbench.graph.Order;
import dev.switchboard.workbench.graph.Trouble;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SignInTest {
  private final Rig rig = new Rig();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void an_owner_who_says_yes_grants_their_own_mailbox() throws Exception {
    rig.server.sitsBeforeTheBrowser("zoe@example.com");

    var redeemed = rig.signIn.redeem(rig.code(), Rig.VERIFIER, Rig.BACK);

    assertThat(redeemed)
        .isInstanceOfSatisfying(
            Redeemed.Granted.class,
            granted -> assertThat(granted.mailbox()).isEqualTo("zoe@example.com"));
    assertThat(redeemed.toString()).contains("Delegated[…]");
  }

  @Test
  void an_owner_who_says_no_is_sent_back_with_that() throws Exception {
    rig.server.orders().tell(Operation.AUTHORIZE, Order.once(Trouble.ACCESS_DENIED));

    assertThat(rig.answered()).contains("error=access_denied").contains("state=a+state");
  }

  @Test
  void a_code_is_refused_with_another_verifier_or_another_time() throws Exception {
    var code = rig.code();

    assertThat(rig.signIn.redeem(code, "another", Rig.BACK))
        .isEqualTo(new Redeemed.Refused("invalid_grant"));
    assertThat(rig.signIn.redeem(code, Rig.VERIFIER, Rig.BACK))
        .isEqualTo(new Redeemed.Refused("invalid_grant"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "TIMEOUT_BEFORE", "ERROR_500", "THROTTLED", "UNAVAILABLE"})
  void what_passes_at_the_token_server_is_tried_again_with_the_same_code(Trouble trouble)
      throws Exception {
    var code = rig.code();
    rig.server.orders().tell(Operation.TOKEN, Order.once(trouble));

    assertThatThrownBy(() -> rig.signIn.redeem(code, Rig.VERIFIER, Rig.BACK))
        .isInstanceOf(Fault.Passing.class);
    assertThat(rig.signIn.redeem(code, Rig.VERIFIER, Rig.BACK))
        .isInstanceOf(Redeemed.Granted.class);
  }

  @Test
  void without_an_application_there_is_no_page_and_the_setting_that_is_missing_is_named() {
    var signIn = MicrosoftSignIn.configured(any -> Optional.empty(), rig.clock);

    assertThat(signIn.page("s", "c", Rig.BACK)).isEmpty();
    assertThatThrownBy(() -> signIn.redeem("c", Rig.VERIFIER, Rig.BACK))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContaining("switchboard.microsoft.client-id");
  }

  @Test
  void settings_are_read_by_name_and_keep_their_secret() {
    var settings = GraphSettings.of(name -> Optional.of(name));

    assertThat(settings.secret()).isEqualTo("switchboard.microsoft.client-secret");
    assertThat(settings.loginUrl()).isEqualTo("switchboard.microsoft.login-url");
    assertThat(settings.toString()).doesNotContain("client");
    assertThat(GraphSettings.of(any -> Optional.empty()).graphUrl())
        .isEqualTo("https://graph.microsoft.com/v1.0");
  }
}
