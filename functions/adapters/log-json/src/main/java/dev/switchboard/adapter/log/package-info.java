/// Where log lines and measures go: standard output, one JSON object a line, which is how
/// CloudWatch takes both.
@NullMarked
package dev.switchboard.adapter.log;

import org.jspecify.annotations.NullMarked;
