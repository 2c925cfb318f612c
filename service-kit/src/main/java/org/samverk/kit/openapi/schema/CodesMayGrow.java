package org.samverk.kit.openapi.schema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Says of the codes in answers that others may come: a value added is no breaking change. What may be sent in a body
/// stays an `enum`, also where it is answered, so that what was read can be sent back. A parameter names its codes in
/// place.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CodesMayGrow implements OASFilter {
    private static final String EXTENSIBLE = "x-extensible-enum";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var sent = Reached.byBodies(document);
        var answered = Reached.byAnswers(document).stream()
                .filter(name -> !sent.contains(name))
                .collect(Collectors.toSet());
        var schemas = document.getComponents().getSchemas();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> Stream.concat(
                        parameters(item.getParameters()),
                        item.getOperations().values().stream()
                                .flatMap(operation -> parameters(operation.getParameters()))))
                .flatMap(parameter -> Optional.ofNullable(parameter.getSchema()).stream())
                .forEach(schema -> inPlace(schema, schemas, answered));
        new TreeMap<>(schemas).forEach((name, schema) -> {
            if (answered.contains(name)) {
                open(schema);
            }
        });
    }

    private static Stream<Parameter> parameters(@Nullable List<Parameter> parameters) {
        return Optional.ofNullable(parameters).stream().flatMap(List::stream);
    }

    private static void inPlace(Schema schema, Map<String, Schema> schemas, Set<String> answered) {
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            var codes = schemas.get(name);
            if (answered.contains(name) && codes != null && codes.getEnumeration() != null) {
                schema.ref(null).type(codes.getType()).enumeration(codes.getEnumeration());
            }
        }
        Reached.within(schema).forEach(each -> inPlace(each, schemas, answered));
    }

    private static void open(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.addExtension(EXTENSIBLE, schema.getEnumeration());
            schema.enumeration(null);
        }
        Reached.within(schema).forEach(CodesMayGrow::open);
    }
}
