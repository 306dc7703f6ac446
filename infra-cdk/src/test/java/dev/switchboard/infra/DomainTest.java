package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// A name of one's own for the API, where one is given.
final class DomainTest {
  private static final String CERTIFICATE = "arn:aws:acm:eu-west-1:111111111111:certificate/one";

  @Test
  void the_api_is_reached_by_that_name_too() {
    var made =
        Synthesized.with(
            Tier.PROD,
            Map.of("prod.domain", "agents.example.com", "prod.certificate", CERTIFICATE));

    assertThat(made.all("AWS::ApiGatewayV2::DomainName"))
        .singleElement()
        .satisfies(domain -> {
          assertThat(domain.property("DomainName").asText()).isEqualTo("agents.example.com");
          assertThat(domain.property("DomainNameConfigurations").toString())
              .contains(CERTIFICATE, "TLS_1_2");
        });
    assertThat(made.all("AWS::ApiGatewayV2::ApiMapping")).hasSize(1);
  }

  @Test
  void a_name_needs_its_certificate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Synthesized.with(Tier.PROD, Map.of("domain", "agents.example.com")))
        .withMessageContaining("-c certificate=");
  }
}
