/// What is deployed, stated once: tables, queues, routes, functions and what they may do. CDK
/// builds AWS from it, and the local stack builds itself from it.
@NullMarked
package dev.switchboard.topology;

import org.jspecify.annotations.NullMarked;
