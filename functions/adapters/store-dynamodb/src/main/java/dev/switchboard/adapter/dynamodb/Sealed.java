package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.workspace.Seal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Seals texts of one owner, each bound to what it is.
record Sealed(Seal seal, String owner) {
  String close(String what, String secret) {
    var closed = seal.close(secret.getBytes(StandardCharsets.UTF_8), owner + "/" + what);
    return Base64.getEncoder().encodeToString(closed);
  }

  String open(String what, String text) {
    var opened = seal.open(Base64.getDecoder().decode(text), owner + "/" + what);
    return new String(opened, StandardCharsets.UTF_8);
  }
}
