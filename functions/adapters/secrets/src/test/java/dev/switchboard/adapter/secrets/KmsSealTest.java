package dev.switchboard.adapter.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.SealContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KmsSealTest extends SealContract {
  private final HandSetClock clock = new HandSetClock(Instant.parse("2026-03-01T09:00:00Z"));
  private final List<KmsStub> stubs = new ArrayList<>();
  private final KmsStub kms = stub();

  @AfterEach
  void stop() {
    stubs.forEach(KmsStub::close);
  }

  @Override
  protected Seal fresh() {
    return sealAt(stub());
  }

  @Test
  void a_key_is_asked_for_once_in_some_minutes() {
    var seal = sealAt(kms);
    var sealed = close(seal, "one");
    close(seal, "two");
    assertThat(kms.generated).hasValue(1);

    clock.pass(DataKeys.LIFE);
    close(seal, "three");

    assertThat(kms.generated).hasValue(2);
    assertThat(seal.open(sealed, "acme")).isEqualTo("one".getBytes(UTF_8));
  }

  @Test
  void what_was_just_sealed_opens_without_kms_and_elsewhere_with_one_request() {
    var seal = sealAt(kms);
    var sealed = close(seal, "one");
    seal.open(sealed, "acme");
    assertThat(kms.decrypted).hasValue(0);

    var other = sealAt(kms);
    other.open(sealed, "acme");
    other.open(sealed, "acme");
    assertThat(kms.decrypted).hasValue(1);

    clock.pass(DataKeys.LIFE);
    other.open(sealed, "acme");
    assertThat(kms.decrypted).hasValue(2);
  }

  @ParameterizedTest
  @CsvSource({"500,KMSInternalException", "503,KeyUnavailableException", "400,ThrottlingException"})
  void what_passes_at_kms_is_tried_again(int status, String code) {
    kms.failing = Optional.of(Map.entry(status, code));
    var seal = sealAt(kms);

    assertThatThrownBy(() -> close(seal, "one"))
        .isInstanceOf(Fault.Passing.class)
        .hasMessageNotContaining("one");
    kms.failing = Optional.empty();
    assertThat(close(seal, "one")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"400,AccessDeniedException", "400,DisabledException", "400,NotFoundException"})
  void what_somebody_must_mend_is_said_so_and_is_no_owners_grant(int status, String code) {
    kms.failing = Optional.of(Map.entry(status, code));

    assertThatThrownBy(() -> close(sealAt(kms), "one"))
        .isInstanceOf(Fault.Lasting.class)
        .isNotInstanceOf(Fault.Denied.class)
        .hasMessageContaining(code);
  }

  @Test
  void kms_out_of_reach_passes() {
    kms.close();

    assertThatThrownBy(() -> close(sealAt(kms), "one")).isInstanceOf(Fault.Passing.class);
  }

  private Seal sealAt(KmsStub stub) {
    var settings =
        Map.of(
            "switchboard.kms.key", KmsStub.KEY, "switchboard.kms.endpoint", stub.url().toString());
    return Seals.configured(name -> Optional.ofNullable(settings.get(name)), clock);
  }

  private KmsStub stub() {
    try {
      var stub = new KmsStub();
      stubs.add(stub);
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] close(Seal seal, String secret) {
    return seal.close(secret.getBytes(UTF_8), "acme");
  }
}
