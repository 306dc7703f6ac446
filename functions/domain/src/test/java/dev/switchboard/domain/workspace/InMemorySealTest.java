package dev.switchboard.domain.workspace;

final class InMemorySealTest extends SealContract {
  @Override
  protected Seal fresh() {
    return new InMemorySeal();
  }
}
