package dev.switchboard.workbench.local.moment;

import dev.switchboard.adapter.notify.DeclaredCalls;
import dev.switchboard.adapter.notify.OutboundHttp;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.TaskTool.Toolbox;
import dev.switchboard.domain.task.declared.DeclaredTool;
import dev.switchboard.domain.task.declared.DeclaredTool.Method;
import dev.switchboard.domain.task.declared.DeclaredTool.Place;
import dev.switchboard.domain.task.declared.DeclaredToolbox;
import dev.switchboard.domain.task.declared.Headers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.RuntimeBeanDefinition;
import java.util.List;
import java.util.Map;

/// Gives the functions of a mortal process one tool, as an owner declares it: an endpoint that
/// knows repeats. Everywhere else it does nothing.
public final class StandInTools implements ApplicationContextConfigurer {
  static final String URL = "moment.ship";
  static final String NAME = "ship";

  @Override
  public void configure(ApplicationContext context) {
    var url = System.getProperty(URL);
    if (url != null) {
      context.registerBeanDefinition(
          RuntimeBeanDefinition.builder(Toolbox.class, () -> toolbox(url))
              .singleton(true)
              .replaces(Toolbox.class)
              .build());
    }
  }

  private static Toolbox toolbox(String url) {
    var ship =
        new DeclaredTool(
            new ToolSpec(
                NAME,
                "Ships one item of an order.",
                Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of("wish", Map.of("type", "object")),
                    "required",
                    List.of("wish"))),
            Method.POST,
            url,
            Map.of("wish", Place.BODY),
            Headers.NONE,
            true);
    return new DeclaredToolbox((_, _) -> List.of(ship), new DeclaredCalls(new OutboundHttp(true)));
  }
}
