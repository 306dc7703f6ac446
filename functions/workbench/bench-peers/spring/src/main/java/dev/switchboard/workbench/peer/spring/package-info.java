/// One read in Spring Cloud Function, as its guide has a function for Lambda written.
///
/// @see <a
///   href="https://docs.spring.io/spring-cloud-function/reference/adapters/aws-intro.html">AWS
///   Lambda</a>
@NullMarked
package dev.switchboard.workbench.peer.spring;

import org.jspecify.annotations.NullMarked;
