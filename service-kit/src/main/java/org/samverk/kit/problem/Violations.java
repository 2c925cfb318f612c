package org.samverk.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Broken constraints as field errors.
public final class Violations {
    private Violations() {}

    public static List<FieldError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(FieldError::toString))
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var steps = new ArrayList<String>();
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.isInIterable()) {
                    steps.add(String.valueOf(node.getIndex() != null ? node.getIndex() : node.getKey()));
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    steps.add(node.getName());
                }
            }
        }
        var annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code = annotation.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        var ofQuery = parameter != null && QueryBean.is(violation.getLeafBean());
        return ofQuery || (steps.isEmpty() && violation.getLeafBean() == null)
                ? new FieldError(null, steps.isEmpty() ? parameter : steps.getLast(), code, violation.getMessage())
                : FieldError.at(pointer(steps), code, violation.getMessage());
    }

    /// RFC 6901: `~` and `/` in a name are escaped.
    public static String pointer(List<String> steps) {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(java.util.stream.Collectors.joining());
    }

    /// A record bound to query parameters, as opposed to a body.
    private static final class QueryBean {
        static boolean is(Object bean) {
            return bean instanceof Record
                    && java.util.Arrays.stream(bean.getClass().getDeclaredFields())
                            .anyMatch(f -> f.isAnnotationPresent(jakarta.ws.rs.QueryParam.class));
        }
    }
}
