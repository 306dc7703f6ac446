/// One read in Quarkus, as its guide has a function for Lambda written.
///
/// @see <a href="https://quarkus.io/guides/aws-lambda">AWS Lambda</a>
@NullMarked
package dev.switchboard.workbench.peer.quarkus;

import org.jspecify.annotations.NullMarked;
