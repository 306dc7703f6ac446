/// The stores and queues: DynamoDB Local and ElasticMQ in this process, on free loopback ports.
@NullMarked
package dev.switchboard.workbench.local.aws;

import org.jspecify.annotations.NullMarked;
