package dev.switchboard.lambda.links;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;

/// The page on which an owner lets us in.
@Serdeable
record SignInJson(URI signIn) {}
