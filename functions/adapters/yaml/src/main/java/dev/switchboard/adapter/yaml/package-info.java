/// YAML as plain JSON values.
@NullMarked
package dev.switchboard.adapter.yaml;

import org.jspecify.annotations.NullMarked;
