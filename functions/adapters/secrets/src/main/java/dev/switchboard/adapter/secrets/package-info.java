/// Sealing secrets: under a key in a local file, or under keys that AWS KMS seals in turn.
@NullMarked
package dev.switchboard.adapter.secrets;

import org.jspecify.annotations.NullMarked;
