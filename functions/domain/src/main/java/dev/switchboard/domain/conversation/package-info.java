/// What an incoming event leads to, and what a caller hears. Also the record of each call.
@NullMarked
package dev.switchboard.domain.conversation;

import org.jspecify.annotations.NullMarked;
