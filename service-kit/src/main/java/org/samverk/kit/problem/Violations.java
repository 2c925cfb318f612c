package org.samverk.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
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
        var code = annotation.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return BlamedInput.parameter(violation)
                .map(name -> new FieldError(null, name, code, violation.getMessage()))
                .orElseGet(() ->
                        FieldError.at(pointer(BlamedInput.member(violation, steps)), code, violation.getMessage()));
    }

    /// RFC 6901: `~` and `/` in a name are escaped.
    public static String pointer(List<String> steps) {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /// Finds what the caller wrote under the names validation knows it by.
    private static final class BlamedInput {
        /// The query parameter that broke the constraint, by the name it has in the query; empty for a body.
        static Optional<String> parameter(ConstraintViolation<?> violation) {
            var path = new ArrayList<Path.Node>();
            violation.getPropertyPath().forEach(path::add);
            var last = path.getLast();
            return switch (last.getKind()) {
                case PARAMETER -> {
                    var index = last.as(Path.ParameterNode.class).getParameterIndex();
                    yield method(violation.getRootBeanClass(), path.getFirst().as(Path.MethodNode.class))
                            .flatMap(method -> queryName(method.getParameters()[index]));
                }
                case PROPERTY ->
                    Stream.of(violation.getLeafBean().getClass().getDeclaredFields())
                            .filter(field -> field.getName().equals(last.getName()))
                            .findFirst()
                            .flatMap(BlamedInput::queryName);
                default -> Optional.empty();
            };
        }

        /// The same steps, the last one exchanged where the constraint is on a method that [Blames] a member.
        static List<String> member(ConstraintViolation<?> violation, List<String> steps) {
            if (steps.isEmpty() || violation.getLeafBean() == null) {
                return steps;
            }
            var getter = "is" + steps.getLast().substring(0, 1).toUpperCase(Locale.ROOT)
                    + steps.getLast().substring(1);
            return Arrays.stream(violation.getLeafBean().getClass().getDeclaredMethods())
                    .filter(method -> method.getName().equals(getter) && method.isAnnotationPresent(Blames.class))
                    .findFirst()
                    .map(method -> method.getAnnotation(Blames.class).value())
                    .map(blamed -> Stream.concat(
                                    steps.stream().limit(steps.size() - 1L),
                                    Stream.of(blamed).filter(step -> !step.isEmpty()))
                            .toList())
                    .orElse(steps);
        }

        /// Beans of Quarkus are subclasses that repeat a method without its annotations.
        private static Optional<Method> method(Class<?> type, Path.MethodNode node) {
            return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
                    .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                    .filter(method -> method.getName().equals(node.getName())
                            && List.of(method.getParameterTypes()).equals(node.getParameterTypes())
                            && Arrays.stream(method.getParameters())
                                    .anyMatch(parameter -> parameter.getAnnotations().length > 0))
                    .reduce((_, above) -> above);
        }

        private static Optional<String> queryName(AnnotatedElement element) {
            return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
        }
    }
}
