/// The door that channels post to.
@NullMarked
package dev.switchboard.lambda.webhook;

import org.jspecify.annotations.NullMarked;
