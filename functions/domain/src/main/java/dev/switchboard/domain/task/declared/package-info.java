/// Endpoints of owners that work in the background may call: read from an OpenAPI document, filled
/// with what a model wants, and called at the one host that was declared.
@NullMarked
package dev.switchboard.domain.task.declared;

import org.jspecify.annotations.NullMarked;
