package dev.switchboard.infra;

import software.amazon.awscdk.Stage;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/// All stacks of a tier, by what changes together, in whatever account and region deploys them.
final class Deployment extends Stage {
  Deployment(Construct scope, Tier tier, Settings settings) {
    super(scope, tier.id());
    Tags.of(this).add("switchboard:stage", tier.id());
    var data = new DataStack(this, tier);
    var messaging = new MessagingStack(this, tier);
    var functions = new FunctionsStack(this, tier, settings);
    functions.addStackDependency(data);
    functions.addStackDependency(messaging);
    var operations = new OperationsStack(this, tier, settings);
    functions.addStackDependency(operations);
    new ApiStack(this, tier, settings).addStackDependency(functions);
    new SchedulesStack(this, tier).addStackDependency(messaging);
  }
}
