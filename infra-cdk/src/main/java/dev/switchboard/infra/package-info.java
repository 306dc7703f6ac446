/// The CDK app: builds on AWS what the topology states, once a stage. Nothing is stated here that
/// the topology says already.
@NullMarked
package dev.switchboard.infra;

import org.jspecify.annotations.NullMarked;
