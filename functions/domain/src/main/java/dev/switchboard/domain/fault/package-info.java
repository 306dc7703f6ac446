/// What nobody in the conversation caused, by who has to act: nobody (it passes) or the operator.
@NullMarked
package dev.switchboard.domain.fault;

import org.jspecify.annotations.NullMarked;
