package dev.switchboard.domain.task.declared;

final class InMemoryDeclarationsTest extends DeclarationsContract {
  private final InMemoryDeclarations declarations = new InMemoryDeclarations();

  @Override
  protected Declarations empty() {
    return declarations;
  }

  @Override
  protected DeclaredTools tools() {
    return declarations;
  }
}
