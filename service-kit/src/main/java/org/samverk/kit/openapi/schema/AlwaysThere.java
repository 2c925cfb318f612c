package org.samverk.kit.openapi.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/// Says which members of an answer are always there, so that who reads it need not ask: those of a record whose type
/// is not [Nullable]. What is sent as well as answered stays as its constraints say, as one may leave more out of a
/// request than an answer does.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AlwaysThere implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;

    /// For the framework, which gives a filter what it has read of the classes.
    public AlwaysThere(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var sent = Reached.byBodies(document);
        var records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.samverk."))
                .toList();
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null) {
                require(schema, records.stream().filter(type -> shows(type, name, schema)));
            }
        });
    }

    /// Several records may have one name: then what is always there in all of them.
    private void require(Schema schema, Stream<ClassInfo> shown) {
        shown.map(type -> new TreeSet<>(alwaysIn(type).toList()))
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .ifPresent(required -> {
                    required.addAll(Optional.ofNullable(schema.getRequired()).orElse(List.of()));
                    required.retainAll(schema.getProperties().keySet());
                    schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
                });
    }

    private boolean shows(ClassInfo type, String name, Schema schema) {
        var own = Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(annotation -> annotation.value("name"))
                .map(value -> value.asString())
                .orElse(type.simpleName());
        var named =
                type.typeParameters().isEmpty() ? name.replaceFirst("\\d+$", "").equals(own) : name.startsWith(own);
        return named
                && members(type).toList().containsAll(schema.getProperties().keySet());
    }

    private Stream<String> members(ClassInfo type) {
        return type.recordComponents().stream()
                .flatMap(each -> unwrapped(each).map(this::members).orElseGet(() -> Stream.of(name(each))));
    }

    private Stream<String> alwaysIn(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(each -> !each.type().hasAnnotation(NULLABLE)
                        && annotation(each, INCLUDE).isEmpty())
                .flatMap(each -> unwrapped(each).map(this::alwaysIn).orElseGet(() -> Stream.of(name(each))));
    }

    private Optional<ClassInfo> unwrapped(RecordComponentInfo component) {
        return annotation(component, UNWRAPPED)
                .map(_ -> index.getClassByName(component.type().name()));
    }

    private static String name(RecordComponentInfo component) {
        return annotation(component, PROPERTY)
                .map(AnnotationInstance::value)
                .map(AnnotationValue::asString)
                .orElse(component.name());
    }

    /// Those of Jackson have no record component for a target: they are on its field.
    private static Optional<AnnotationInstance> annotation(RecordComponentInfo component, DotName name) {
        return Optional.ofNullable(component.declaringClass().field(component.name()))
                .map(field -> field.annotation(name));
    }
}
