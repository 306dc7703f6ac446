/// Settings that AWS Systems Manager keeps, because an environment is no place for a secret.
@NullMarked
package dev.switchboard.adapter.ssm;

import org.jspecify.annotations.NullMarked;
