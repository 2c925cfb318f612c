package org.samverk.kit.openapi.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.PrimitiveType;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// Schemas of what is stored: records as they are written to the journal, absent members left out. A record or a code
/// list that has a name in the document is referred to by it; the others get one after the kind of subject they are in.
final class StateSchemas {
    private static final String STATE = "State";
    private static final String KIT = "org.samverk.kit.";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private static final Map<String, Supplier<Schema>> PLAIN = Map.ofEntries(
            Map.entry(String.class.getName(), () -> of(Schema.SchemaType.STRING)),
            Map.entry(UUID.class.getName(), () -> of(Schema.SchemaType.STRING).format("uuid")),
            Map.entry(URI.class.getName(), () -> of(Schema.SchemaType.STRING).format("uri")),
            Map.entry(
                    Instant.class.getName(), () -> of(Schema.SchemaType.STRING).format("date-time")),
            Map.entry(
                    LocalDate.class.getName(),
                    () -> of(Schema.SchemaType.STRING).format("date")),
            Map.entry(BigDecimal.class.getName(), () -> of(Schema.SchemaType.NUMBER)),
            Map.entry(Boolean.class.getName(), () -> of(Schema.SchemaType.BOOLEAN)),
            Map.entry(
                    Integer.class.getName(), () -> of(Schema.SchemaType.INTEGER).format("int32")),
            Map.entry(Long.class.getName(), () -> of(Schema.SchemaType.INTEGER).format("int64")),
            Map.entry(JsonNode.class.getName(), OASFactory::createSchema));

    private final IndexView index;
    private final Components components;
    private final Map<String, DotName> named = new HashMap<>();

    StateSchemas(IndexView index, Components components) {
        this.index = index;
        this.components = components;
    }

    /// As a name of a schema: `followup-plan` becomes `FollowupPlan`.
    static String camelCase(String kind) {
        return Arrays.stream(kind.split("[^A-Za-z]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /// The name of the schema this kind's state has.
    String ofKind(String kind, Type state) {
        var name = camelCase(kind) + STATE;
        var type = required(state);
        var known = ownName(type).orElse(type.simpleName());
        if (!known.equals(name) || !components.getSchemas().containsKey(name)) {
            define(name, type, name);
        }
        return name;
    }

    private Schema schema(Type type, String within) {
        return switch (type) {
            case PrimitiveType primitive -> primitive(primitive);
            case ParameterizedType generic -> generic(generic, within);
            default ->
                Optional.ofNullable(PLAIN.get(type.name().toString()))
                        .map(Supplier::get)
                        .orElseGet(() -> own(required(type), within));
        };
    }

    private static Schema primitive(PrimitiveType type) {
        return switch (type.primitive()) {
            case BOOLEAN -> of(Schema.SchemaType.BOOLEAN);
            case INT, SHORT, BYTE -> of(Schema.SchemaType.INTEGER).format("int32");
            case LONG -> of(Schema.SchemaType.INTEGER).format("int64");
            case DOUBLE, FLOAT -> of(Schema.SchemaType.NUMBER);
            case CHAR -> of(Schema.SchemaType.STRING);
        };
    }

    private Schema generic(ParameterizedType type, String within) {
        var values = schema(type.arguments().getLast(), within);
        return type.name().toString().endsWith("Map")
                ? of(Schema.SchemaType.OBJECT).additionalPropertiesSchema(values)
                : of(Schema.SchemaType.ARRAY).items(values);
    }

    private Schema own(ClassInfo type, String within) {
        var known = ownName(type);
        if (type.isEnum()) {
            var values = type.enumConstants().stream()
                    .<Object>map(constant -> constant.name())
                    .toList();
            var there = components.getSchemas().get(known.orElse(type.simpleName()));
            return there != null && values.equals(there.getEnumeration())
                    ? reference(known.orElse(type.simpleName()))
                    : of(Schema.SchemaType.STRING).enumeration(values);
        }
        if (known.filter(components.getSchemas()::containsKey).isPresent()) {
            return reference(known.get());
        }
        var name = (type.name().toString().startsWith(KIT) ? "Stored" : within)
                + type.simpleName().replaceFirst("^" + within.replaceFirst(STATE + "$", ""), "");
        define(name, type, within);
        return reference(name);
    }

    /// One that is within itself is defined already.
    private void define(String name, ClassInfo type, String within) {
        var before = named.putIfAbsent(name, type.name());
        if (before == null && components.getSchemas().containsKey(name)) {
            throw new IllegalStateException("%s: the schema %s is another's".formatted(type, name));
        }
        if (before == null) {
            var schema = of(Schema.SchemaType.OBJECT);
            components.addSchema(name, schema);
            fill(schema, type, within);
        } else if (!before.equals(type.name())) {
            throw new IllegalStateException("%s and %s would both have the schema %s".formatted(before, type, name));
        }
    }

    private void fill(Schema schema, ClassInfo type, String within) {
        var always = new ArrayList<String>();
        members(type).forEach(member -> {
            schema.addProperty(member.name(), described(member, within));
            if (member.always()) {
                always.add(member.name());
            }
        });
        questions(type).forEach(name -> {
            schema.addProperty(name, of(Schema.SchemaType.BOOLEAN));
            always.add(name);
        });
        if (!always.isEmpty()) {
            schema.required(always);
        }
    }

    private Schema described(Member member, String within) {
        var schema = schema(member.component().type(), within);
        annotation(member.component(), SCHEMA)
                .map(said -> said.value("description"))
                .ifPresent(description -> {
                    schema.description(description.asString());
                });
        return schema;
    }

    private Stream<Member> members(ClassInfo type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("%s is stored and no record".formatted(type));
        }
        return type.recordComponentsInDeclarationOrder().stream()
                .flatMap(each -> annotation(each, UNWRAPPED).isPresent()
                        ? members(required(each.type()))
                        : Stream.of(Member.of(each)));
    }

    /// What a public `isX()` of a record answers is written with it.
    private static Stream<String> questions(ClassInfo type) {
        return type.methods().stream()
                .filter(method -> method.name().matches("is[A-Z].*")
                        && Modifier.isPublic(method.flags())
                        && !Modifier.isStatic(method.flags())
                        && method.parametersCount() == 0
                        && method.annotations().isEmpty()
                        && type.recordComponent(method.name()) == null)
                .map(method -> Introspector.decapitalize(method.name().substring(2)));
    }

    private ClassInfo required(Type type) {
        var found = index.getClassByName(type.name());
        if (found == null) {
            throw new IllegalStateException("nothing is known of how %s is stored".formatted(type));
        }
        return found;
    }

    private static Optional<String> ownName(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(said -> said.value("name"))
                .map(AnnotationValue::asString);
    }

    /// Those of Jackson have no record component for a target: they are on its field.
    private static Optional<AnnotationInstance> annotation(RecordComponentInfo component, DotName name) {
        return Optional.ofNullable(component.declaringClass().field(component.name()))
                .map(field -> field.annotation(name));
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema of(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    /// @param always whether it is in every state
    private record Member(RecordComponentInfo component, String name, boolean always) {
        static Member of(RecordComponentInfo component) {
            return new Member(
                    component,
                    annotation(component, PROPERTY)
                            .map(said -> said.value().asString())
                            .orElse(component.name()),
                    !component.type().hasAnnotation(NULLABLE)
                            && annotation(component, INCLUDE).isEmpty());
        }
    }
}
