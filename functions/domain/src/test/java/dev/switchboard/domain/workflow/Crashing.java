package dev.switchboard.domain.workflow;

import dev.switchboard.domain.task.Tasks;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/// A store at one of whose writes the process dies, once: just before it, or just after.
final class Crashing implements InvocationHandler {
  private static final Set<String> WRITES =
      Set.of("submit", "take", "record", "beat", "rest", "end", "settle", "leave", "postpone");

  /// A process dies: nothing that it would have done after that moment happens.
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Tasks store;
  private int writes;
  private int deadly;
  private boolean after;

  Crashing(Tasks store) {
    this.store = store;
  }

  Tasks tasks() {
    return (Tasks)
        Proxy.newProxyInstance(Tasks.class.getClassLoader(), new Class<?>[] {Tasks.class}, this);
  }

  void dieAt(int write, boolean afterIt) {
    writes = 0;
    deadly = write;
    after = afterIt;
  }

  int writes() {
    return writes;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    boolean dies = WRITES.contains(method.getName()) && ++writes == deadly;
    if (dies && !after) {
      throw new Death();
    }
    try {
      var result = method.invoke(store, arguments);
      if (dies) {
        throw new Death();
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
