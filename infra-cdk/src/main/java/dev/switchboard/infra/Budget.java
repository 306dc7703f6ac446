package dev.switchboard.infra;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/// What the account may cost a month, in US dollars; somebody is told when the forecast passes it.
final class Budget extends Construct {
  Budget(Construct scope, Tier tier, double dollars, Optional<String> tell) {
    super(scope, "budget");
    CfnBudget.Builder.create(this, "month")
        .budget(
            BudgetDataProperty.builder()
                .budgetName(tier.prefix() + "month")
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(SpendProperty.builder().amount(dollars).unit("USD").build())
                .build())
        .notificationsWithSubscribers(tell.stream().map(Budget::forecast).toList())
        .build();
  }

  private static NotificationWithSubscribersProperty forecast(String address) {
    return NotificationWithSubscribersProperty.builder()
        .notification(
            NotificationProperty.builder()
                .notificationType("FORECASTED")
                .comparisonOperator("GREATER_THAN")
                .threshold(100)
                .build())
        .subscribers(
            List.of(
                SubscriberProperty.builder().subscriptionType("EMAIL").address(address).build()))
        .build();
  }
}
