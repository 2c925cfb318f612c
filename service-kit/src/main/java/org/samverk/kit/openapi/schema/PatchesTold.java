package org.samverk.kit.openapi.schema;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Says what a merge patch may hold: what PUT takes at the same address, with every member optional, and null where
/// the member may be absent. `PartnerContent` becomes `PartnerChange`, and so do the objects within it; lists are
/// replaced whole.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class PatchesTold implements OASFilter {
    private static final DotName IGNORED = DotName.createSimple(JsonIgnoreProperties.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String SCHEMAS = "#/components/schemas/";

    private final IndexView index;

    /// For the framework, which gives a filter what it has read of the classes.
    public PatchesTold(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var changes = new Changes(index, document.getComponents().getSchemas(), new LinkedHashMap<>());
        document.getPaths().getPathItems().values().stream()
                .filter(item -> item.getPATCH() != null && item.getPUT() != null)
                .forEach(item -> {
                    var whole = nameIn(body(item.getPUT()).findFirst().orElseThrow());
                    var change = changes.named(whole, answered(item.getPUT(), changes.schemas()));
                    body(item.getPATCH()).forEach(schema -> schema.ref(change));
                });
        changes.made().forEach(document.getComponents()::addSchema);
        document.getComponents().removeSchema("JsonNode");
        document.getComponents().removeSchema("JsonNodeType");
    }

    private static Stream<Schema> body(Operation operation) {
        return operation.getRequestBody().getContent().getMediaTypes().values().stream()
                .map(media -> media.getSchema());
    }

    private static Map<String, Schema> answered(Operation operation, Map<String, Schema> schemas) {
        return operation.getResponses().getAPIResponse("200").getContent().getMediaTypes().values().stream()
                .map(media -> Objects.requireNonNull(schemas.get(nameIn(media.getSchema())))
                        .getProperties())
                .findFirst()
                .orElse(Map.of());
    }

    private static String nameIn(Schema reference) {
        return reference.getRef().substring(SCHEMAS.length());
    }

    /// @param made so far, by name
    private record Changes(IndexView index, Map<String, Schema> schemas, Map<String, Schema> made) {
        /// The reference to what changes one of these.
        /// @param answered the members it has in answers
        String named(String whole, Map<String, Schema> answered) {
            var name = whole.replaceFirst("Content$", "") + "Change";
            if (!made.containsKey(name)) {
                if (schemas.containsKey(name)) {
                    throw new IllegalStateException("%s: the schema %s is another's".formatted(whole, name));
                }
                var change = OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("A JSON Merge Patch (RFC 7396): members to change; null clears one");
                made.put(name, change);
                fill(change, whole, answered);
            }
            return SCHEMAS + name;
        }

        private void fill(Schema change, String whole, Map<String, Schema> answered) {
            var schema = Objects.requireNonNull(schemas.get(whole), whole);
            var required = Set.copyOf(Optional.ofNullable(schema.getRequired()).orElse(List.of()));
            schema.getProperties().forEach((name, member) -> {
                var changed = changed(member);
                change.addProperty(name, required.contains(name) ? changed : orNull(inPlace(changed)));
            });
            classOf(whole).ifPresent(type -> {
                ignored(type)
                        .filter(name -> !schema.getProperties().containsKey(name))
                        .forEach(name -> change.addProperty(
                                name,
                                Optional.ofNullable(answered.get(name))
                                        .map(this::inPlace)
                                        .filter(member -> member.getItems() == null && !refers(member))
                                        .orElseGet(OASFactory::createSchema)
                                        .readOnly(true)
                                        .description("As answered; ignored")));
                change.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            });
        }

        /// To what is answered only: from within a body it would count as sent.
        private static boolean refers(Schema member) {
            return member.getRef() != null || Reached.within(member).anyMatch(Changes::refers);
        }

        private Schema changed(Schema member) {
            if (member.getRef() != null && isObject(schemas.get(nameIn(member)))) {
                return copy(member).ref(named(nameIn(member), Map.of()));
            }
            var values = member.getAdditionalPropertiesSchema();
            return values == null ? copy(member) : copy(member).additionalPropertiesSchema(orNull(changed(values)));
        }

        private static boolean isObject(@Nullable Schema schema) {
            return schema != null && schema.getProperties() != null;
        }

        /// What a reference to a plain type says of it, without the reference.
        private Schema inPlace(Schema member) {
            var target = member.getRef() == null ? null : schemas.get(nameIn(member));
            if (target == null || target.getProperties() != null || target.getEnumeration() != null) {
                return copy(member);
            }
            return copy(target).examples(null).description(member.getDescription());
        }

        /// A reference stands beside null, as does a list of values; a type takes it in.
        private static Schema orNull(Schema schema) {
            if (schema.getRef() == null && schema.getEnumeration() == null && schema.getType() != null) {
                return schema.addType(Schema.SchemaType.NULL);
            }
            var either = OASFactory.createSchema().description(schema.getDescription());
            return either.anyOf(
                    List.of(schema.description(null), OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }

        private static Schema copy(Schema schema) {
            var copy = OASFactory.createSchema();
            copy.setAll(schema.getAll());
            return schema.getType() == null ? copy : copy.type(new ArrayList<>(schema.getType()));
        }

        private Optional<ClassInfo> classOf(String schema) {
            return index.getKnownClasses().stream()
                    .filter(ClassInfo::isRecord)
                    .filter(type -> schema.equals(name(type)))
                    .findFirst();
        }

        private static String name(ClassInfo type) {
            return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                    .map(said -> said.value("name"))
                    .map(AnnotationValue::asString)
                    .orElse(type.simpleName());
        }

        private static Stream<String> ignored(ClassInfo type) {
            return Optional.ofNullable(type.declaredAnnotation(IGNORED))
                    .map(AnnotationInstance::value)
                    .map(AnnotationValue::asStringArray)
                    .stream()
                    .flatMap(Arrays::stream);
        }
    }
}
