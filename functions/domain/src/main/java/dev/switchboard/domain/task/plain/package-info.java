/// Steps, deeds and signals as plain values: the one form in which they lie in a table and are told
/// over the API.
@NullMarked
package dev.switchboard.domain.task.plain;

import org.jspecify.annotations.NullMarked;
