/// The queues over SQS, and the versioned records that travel on them: both ends of each are here.
@NullMarked
package dev.switchboard.adapter.sqs;

import org.jspecify.annotations.NullMarked;
