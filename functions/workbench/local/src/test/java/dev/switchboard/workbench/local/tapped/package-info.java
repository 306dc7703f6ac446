/// What the functions ask of DynamoDB and SQS: how often, what for, and what it costs.
@NullMarked
package dev.switchboard.workbench.local.tapped;

import org.jspecify.annotations.NullMarked;
