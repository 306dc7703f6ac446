package dev.switchboard.workbench.local.endtoend;

import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Source;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.http.annotation.QueryValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A route of a function's own, as its controller declares it.
///
/// @param queries the names of what it takes as a query
/// @param body what it takes as a body
public record RestRoute(String method, String path, List<String> queries, Optional<Class<?>> body) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

  /// All routes of all functions.
  public static List<RestRoute> all() {
    return Functions.ALL.stream()
        .filter(function -> function.source() instanceof Source.Http)
        .flatMap(function -> controllers(function.handler()))
        .distinct()
        .flatMap(
            controller -> Arrays.stream(controller.getDeclaredMethods()).flatMap(RestRoute::of))
        .sorted(Comparator.comparing(RestRoute::path).thenComparing(RestRoute::method))
        .toList();
  }

  /// Whether a request comes by it.
  public boolean takes(String asked, String at) {
    var form = VARIABLE.matcher(path.replace(".", "\\.")).replaceAll("[^/]+");
    return method.equals(asked) && at.replaceFirst("\\?.*", "").matches(form);
  }

  /// The names in its path.
  public List<String> variables() {
    return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
  }

  private static Stream<RestRoute> of(Method method) {
    var at = method.getDeclaringClass().getAnnotation(Controller.class).value();
    return Arrays.stream(method.getAnnotations())
        .filter(each -> each.annotationType().isAnnotationPresent(HttpMethodMapping.class))
        .map(each ->
            new RestRoute(
                each.annotationType().getSimpleName().toUpperCase(Locale.ROOT),
                at + ("/".equals(value(each)) ? "" : value(each)),
                parameters(method, QueryValue.class).map(Parameter::getName).toList(),
                parameters(method, Body.class).findFirst().map(Parameter::getType)));
  }

  private static Stream<Parameter> parameters(
      Method method, Class<? extends Annotation> annotation) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> ((AnnotatedElement) parameter).isAnnotationPresent(annotation));
  }

  private static String value(Annotation mapping) {
    try {
      return String.valueOf(mapping.annotationType().getMethod("value").invoke(mapping));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Class<?>> controllers(String handler) {
    try {
      return ClassNames.beside(Class.forName(handler)).stream()
          .<Class<?>>map(RestRoute::named)
          .filter(type -> type.isAnnotationPresent(Controller.class));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, RestRoute.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
