package org.samverk.acceptance.profile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A method that shows a rule.
record Check(String rule, Method method) {

    static List<Check> in(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Shows.class))
                .map(method -> new Check(method.getAnnotation(Shows.class).value(), method))
                .sorted(Comparator.comparing(Check::rule).thenComparing(Check::name))
                .toList();
    }

    boolean isExcused() {
        return method.getAnnotation(Shows.class).excused();
    }

    String name() {
        return method.getName().replace('_', ' ');
    }

    /// @return why the rule is not met, or null
    @Nullable
    Throwable run() {
        try {
            var constructor = method.getDeclaringClass().getDeclaredConstructor();
            method.invoke(constructor.newInstance());
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
