/// Everything that is remembered, in DynamoDB: one class for each port, one for each kind of item,
/// and `Items`, the page with every key and attribute.
@NullMarked
package dev.switchboard.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
